package io.opora.refusal;

/** What was named is not there. */
public final class NotThere extends Refusal {

    public NotThere(String code, Object... arguments) {
        super(code, arguments);
    }
}

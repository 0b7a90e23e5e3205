package io.opora.refusal;

/** This person may not do that. */
public final class NotPermitted extends Refusal {

    public NotPermitted(String code, Object... arguments) {
        super(code, arguments);
    }
}

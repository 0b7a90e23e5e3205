package io.opora.refusal;

/** What is there already does not allow the change: a rule, another entry, or a change made meanwhile. */
public final class Contradiction extends Refusal {

    public Contradiction(String code, Object... arguments) {
        super(code, arguments);
    }
}

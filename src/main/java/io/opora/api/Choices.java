package io.opora.api;

import java.util.Objects;

/** Reads one choice of a query parameter. */
public final class Choices {

    private Choices() {}

    /** @throws BadInput naming what is allowed */
    public static <E extends Enum<E>> E of(String parameter, String text, Class<E> type) {
        Findings findings = new Findings();
        E value = new Values(findings).choice(parameter, text, type);
        findings.refuseIfAny();
        return Objects.requireNonNull(value);
    }
}

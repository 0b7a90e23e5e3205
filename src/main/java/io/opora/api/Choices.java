package io.opora.api;

import java.util.Objects;
import java.util.UUID;

/** Reads one part of an address: a choice in a query, or an id. */
public final class Choices {

    private Choices() {}

    /** @throws BadInput naming what is allowed */
    public static <E extends Enum<E>> E of(String parameter, String text, Class<E> type) {
        Findings findings = new Findings();
        E value = new Values(findings).choice(parameter, text, type);
        findings.refuseIfAny();
        return Objects.requireNonNull(value);
    }

    /** @throws BadInput when the text is no UUID */
    public static UUID uuid(String parameter, String text) {
        Findings findings = new Findings();
        UUID value = new Values(findings).uuid(parameter, text);
        findings.refuseIfAny();
        return Objects.requireNonNull(value);
    }

    /** @throws BadInput when the text is no whole number between the two, both included */
    public static int number(String parameter, String text, int least, int most) {
        Findings findings = new Findings();
        Integer value = new Values(findings).number(parameter, text, least, most);
        findings.refuseIfAny();
        return Objects.requireNonNull(value);
    }
}

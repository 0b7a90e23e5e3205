package io.opora.api;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * A text to compare with, such as a part of a name.
     *
     * @param longest in characters
     * @return null for null
     * @throws BadInput when it is too long or holds control characters, a NUL among them, which PostgreSQL takes in no
     *     text
     */
    public static @Nullable String text(String parameter, @Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        Findings findings = new Findings();
        String value = new Values(findings).text(parameter, text, longest);
        findings.refuseIfAny();
        return value;
    }

    /**
     * Yes or no.
     *
     * @return false for null
     * @throws BadInput when the text is neither {@code true} nor {@code false}
     */
    public static boolean flag(String parameter, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BadInput(parameter, "field.not-a-flag");
        }
        return "true".equals(text);
    }

    /** @throws BadInput when the text is no whole number between the two, both included */
    public static int number(String parameter, String text, int least, int most) {
        Findings findings = new Findings();
        Integer value = new Values(findings).number(parameter, text, least, most);
        findings.refuseIfAny();
        return Objects.requireNonNull(value);
    }
}

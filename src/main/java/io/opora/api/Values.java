package io.opora.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single values; what is wrong goes to the findings, and the value is null then. */
final class Values {

    /** What lies outside was not meant: no contract is older, no calendar reaches further. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final String EXAMPLE = "2026-03-02T09:00:00+03:00";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("9999999999.99");
    private static final int LONGEST_ECHO = 40;

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    /** @param longest in characters */
    @Nullable
    String text(String field, String text, int longest) {
        if (text.length() > longest) {
            findings.add(field, "field.too-long", longest, text.length());
            return null;
        }
        if (!isText(text)) {
            findings.add(field, "field.forbidden-characters");
            return null;
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E choice(String field, String text, Class<E> type) {
        return choice(field, text, Arrays.asList(type.getEnumConstants()));
    }

    <E extends Enum<E>> @Nullable E choiceInAnyCase(String field, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> choice(field, text, type));
    }

    <E extends Enum<E>> @Nullable E choice(String field, String text, List<E> allowed) {
        String name = word(field, text, allowed.stream().map(Enum::name).toList());
        return allowed.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** One of some words, spelt like this. */
    @Nullable
    String word(String field, String text, List<String> allowed) {
        if (allowed.contains(text)) {
            return text;
        }
        findings.add(field, "field.unknown-value", echo(text), String.join(", ", allowed));
        return null;
    }

    /** Time in ISO-8601 with an offset, cut to milliseconds. */
    @Nullable
    Instant instant(String field, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                findings.add(field, "field.time-range");
                return null;
            }
            return instant;
        } catch (DateTimeException notATime) {
            findings.add(field, "field.time", echo(text), EXAMPLE);
            return null;
        }
    }

    /** A day in ISO-8601. */
    @Nullable
    LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                findings.add(field, "field.time-range");
                return null;
            }
            return date;
        } catch (DateTimeException notADay) {
            findings.add(field, "field.date", echo(text));
            return null;
        }
    }

    @Nullable
    BigDecimal amount(String field, BigDecimal amount) {
        if (amount.signum() >= 0 && amount.compareTo(LARGEST_AMOUNT) <= 0) {
            BigDecimal plain = amount.stripTrailingZeros();
            if (plain.scale() <= 2) {
                return plain.setScale(2, RoundingMode.UNNECESSARY);
            }
        }
        findings.add(field, "field.amount", LARGEST_AMOUNT.toPlainString());
        return null;
    }

    @Nullable
    UUID uuid(String field, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException notAUuid) {
            // Told below, as for the short forms that Java reads.
        }
        findings.add(field, "field.uuid", echo(text));
        return null;
    }

    /**
     * Of a path.
     *
     * @throws BadInput when it is none
     */
    static UUID id(String field, String text) {
        Findings findings = new Findings();
        @Nullable UUID id = new Values(findings).uuid(field, text);
        findings.refuseIfAny();
        return Objects.requireNonNull(id);
    }

    @Nullable
    Integer number(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the range that is right.
        }
        findings.add(field, "field.number", echo(text), String.valueOf(least), String.valueOf(most));
        return null;
    }

    /** No control characters but line breaks and tabs, and no half of a surrogate pair: neither can be stored. */
    private static boolean isText(String text) {
        return text.codePoints().allMatch(Values::isPlain);
    }

    private static boolean isPlain(int codePoint) {
        boolean lineBreakOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return lineBreakOrTab
                || !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** What was sent, short and printable, to be shown in a sentence. */
    static String echo(String text) {
        String shown = text.codePoints()
                .limit(LONGEST_ECHO)
                .map(codePoint -> isPlain(codePoint) ? codePoint : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < text.length() ? shown + "…" : shown;
    }
}

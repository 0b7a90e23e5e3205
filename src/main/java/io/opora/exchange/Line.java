package io.opora.exchange;

import io.opora.refusal.Checks;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, read value by value; an empty cell gives null. What is wrong goes to the checks.
 *
 * @param cells text by the column's key, without space around it
 */
record Line(int number, Map<String, String> cells, Checks checks) {

    private static final DateTimeFormatter RUSSIAN_DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO_DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("да", "yes", "true", "1");
    private static final Set<String> NO = Set.of("нет", "no", "false", "0");
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[,;\\n]+");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_ECHO = 60;

    Line(int number, Map<String, String> cells) {
        this(number, cells, new Checks());
    }

    @Nullable
    String text(String column) {
        String cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? null : cell;
    }

    /** Whether the file has the column, empty or not: what it leaves out stays as it is. */
    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** What the column says, or the other when the file lacks the column. */
    @Nullable
    String textOr(String column, @Nullable String other) {
        return has(column) ? text(column) : other;
    }

    String required(String column) {
        String text = text(column);
        checks.require(text != null, column, "field.required");
        return text == null ? "" : text;
    }

    @Nullable
    UUID uuid(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            checks.add(column, "exchange.uuid", echo(text));
            return null;
        }
        return UUID.fromString(text);
    }

    /** ISO-8601 or as Russians write it; a day that no calendar has, or of another century, is wrong. */
    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text, text.indexOf('.') > 0 ? RUSSIAN_DAY : ISO_DAY);
            return checks.day(column, day) ? day : null;
        } catch (DateTimeException notADay) {
            checks.add(column, "exchange.date", echo(text));
            return null;
        }
    }

    @Nullable
    Boolean flag(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            checks.add(column, "exchange.flag", echo(text));
            return null;
        }
        return YES.contains(word);
    }

    <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        checks.add(
                column,
                "field.unknown-value",
                echo(text),
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return null;
    }

    /** With a comma or a dot, and spaces between thousands. */
    @Nullable
    BigDecimal amount(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            checks.add(column, "exchange.amount", echo(text));
            return null;
        }
        return new BigDecimal(plain);
    }

    @Nullable
    Integer number(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            checks.add(column, "exchange.number", echo(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Separated by commas, semicolons or line breaks. */
    List<String> list(String column) {
        String text = text(column);
        return text == null
                ? List.of()
                : LIST_SEPARATOR
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    static String echo(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}

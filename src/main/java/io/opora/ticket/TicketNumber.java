package io.opora.ticket;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number that people use: {@code OP-1042} for the key 1042. */
public final class TicketNumber {

    private static final Pattern FORM = Pattern.compile("OP-([1-9]\\d{0,17})");

    private TicketNumber() {}

    public static String of(long id) {
        return "OP-" + id;
    }

    /** The key behind a number; empty when the text is no ticket number. */
    public static Optional<Long> parse(String number) {
        var matcher = FORM.matcher(number);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}

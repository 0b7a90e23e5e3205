package io.opora.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file is about. Whoever moves everything imports in this order: contracts name staff and say how many responsible
 * contacts there may be.
 */
public enum ExchangeKind {
    CUSTOMERS,
    STAFF,
    CONTRACTS,
    CONTACTS,
    SYSTEMS,
    ABSENCES,
    CALENDAR_EXCEPTIONS;

    /** As it is written in addresses, such as {@code calendar-exceptions}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExchangeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(ExchangeKind::word).collect(Collectors.joining(", "));
    }
}

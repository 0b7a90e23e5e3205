package io.opora.contract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the service-level table that one contract replaces by a figure of its own.
 *
 * @param kind     {@code REACTION} or {@code RESOLUTION}
 * @param priority 1 to 4
 * @param amount   of {@code unit}, above zero
 * @param unit     {@code MINUTES}, {@code HOURS} or {@code BUSINESS_DAYS}
 * @param calendar the stored calendar the amount counts in; null: the one the service-level table names
 */
public record OwnTerm(
        String kind,
        int priority,
        int amount,
        String unit,
        @Nullable String calendar) {

    private static final Set<String> KINDS = Set.of("REACTION", "RESOLUTION");
    private static final Set<String> UNITS = Set.of("MINUTES", "HOURS", "BUSINESS_DAYS");

    /** @throws IllegalArgumentException when a value is none of those named above */
    public OwnTerm {
        require(KINDS.contains(kind), "An own term is about REACTION or RESOLUTION, not '" + kind + "'");
        require(priority >= 1 && priority <= 4, "A priority is 1 to 4, not " + priority);
        require(amount > 0, "An own term promises more than zero, not " + amount);
        require(UNITS.contains(unit), "A unit is MINUTES, HOURS or BUSINESS_DAYS, not '" + unit + "'");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

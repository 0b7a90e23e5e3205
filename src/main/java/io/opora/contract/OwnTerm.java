package io.opora.contract;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
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
    private static final int LOWEST_PRIORITY = 4;
    private static final int LARGEST_AMOUNT = 100_000;

    /** @throws WrongFields when a value is none of those named above */
    public OwnTerm {
        Checks checks = new Checks();
        checks.require(KINDS.contains(kind), "ownTerms", "own-term.kind", kind);
        checks.require(priority >= 1 && priority <= LOWEST_PRIORITY, "ownTerms", "own-term.priority", priority);
        checks.require(amount > 0 && amount <= LARGEST_AMOUNT, "ownTerms", "own-term.amount", amount, LARGEST_AMOUNT);
        checks.require(UNITS.contains(unit), "ownTerms", "own-term.unit", unit);
        checks.refuseIfAny();
    }
}

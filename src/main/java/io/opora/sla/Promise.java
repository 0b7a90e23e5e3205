package io.opora.sla;

import io.opora.contract.ContractTerms;
import io.opora.contract.StoredCalendar;
import io.opora.contract.SupportPackage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms a clock runs under: a snapshot, so that a later change of contract, table or calendar leaves it as it was.
 *
 * @param calendarVersion the version of the named calendar at the moment of promising
 * @param rule            the row of the table {@code service-level}, {@code own-term}, or what else it rests on
 * @param basis           how it came about
 * @param agreedFor       the instant that both sides agreed on (R12), for agreements only; the budget then is the open time
 *                        until it, in whole minutes
 * @param corrects        the number of the promise whose place a correction takes, for corrections only
 */
@Embeddable
public record Promise(
        int priority,
        @Embedded Budget budget,
        @Column(name = "calendar_name") String calendarName,
        @Column(name = "calendar_version") int calendarVersion,
        @Column(name = "contract_number") String contractNumber,
        @Column(name = "contract_version") int contractVersion,

        @Enumerated(EnumType.STRING) @Column(name = "support_package")
        SupportPackage supportPackage,

        String rule,
        @Column(name = "table_version") int tableVersion,

        @Enumerated(EnumType.STRING) Basis basis,

        @Column(name = "agreed_for") @Nullable Instant agreedFor,
        @Nullable Integer corrects) {

    /** The most urgent priority at which both sides may agree on a deadline (R12). */
    private static final int AGREEABLE_FROM = 3;

    /** How a promise came about. The later ones change the target of a clock that runs already. */
    public enum Basis {
        /** By the contract, when the clock started. */
        TERMS,
        /** It got worse: a further limit beside those in force (R9). */
        UPGRADE,
        /** The priority was wrong from the start: counted anew from the start (R9). */
        RECLASSIFICATION,
        /** Both sides agreed on an instant (R12). */
        AGREEMENT,
        /** A mistake was repaired: the same promise under corrected terms. */
        CORRECTION
    }

    public Promise {
        if ((basis == Basis.AGREEMENT) != (agreedFor != null)) {
            throw new IllegalArgumentException("An agreement, and nothing else, is for an instant");
        }
        if ((basis == Basis.CORRECTION) != (corrects != null)) {
            throw new IllegalArgumentException("A correction, and nothing else, corrects another promise");
        }
    }

    /** Whether a deadline may be agreed at a priority: upgrading past it voids the agreement (R12). */
    public static boolean allowsAgreement(int priority) {
        return priority >= AGREEABLE_FROM;
    }

    boolean allowsAgreement() {
        return allowsAgreement(priority);
    }

    static Promise of(Target target, int priority, ContractTerms terms, StoredCalendar calendar) {
        return of(target, priority, terms, calendar, Basis.TERMS);
    }

    static Promise of(Target target, int priority, ContractTerms terms, StoredCalendar calendar, Basis basis) {
        return new Promise(
                priority,
                target.budget(),
                calendar.name(),
                calendar.version(),
                terms.contractNumber(),
                terms.contractVersion(),
                terms.supportPackage(),
                target.rule(),
                target.tableVersion(),
                basis,
                null,
                null);
    }

    /** @param calendar whose open time later pauses move the deadline by: the package's service hours */
    static Promise agreed(
            Instant dueAt, Budget budget, int priority, ContractTerms terms, StoredCalendar calendar, String rule) {
        return new Promise(
                priority,
                budget,
                calendar.name(),
                calendar.version(),
                terms.contractNumber(),
                terms.contractVersion(),
                terms.supportPackage(),
                rule,
                0,
                Basis.AGREEMENT,
                dueAt,
                null);
    }
}

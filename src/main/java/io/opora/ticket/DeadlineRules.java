package io.opora.ticket;

import io.opora.contract.CustomerDirectory;
import io.opora.sla.Promise;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a deadline can be agreed on, by whom and for when (R12). */
@Component
class DeadlineRules {

    private static final Period FARTHEST = Period.ofYears(2);

    private final CustomerDirectory customers;
    private final DeadlineAgreements agreements;

    DeadlineRules(CustomerDirectory customers, DeadlineAgreements agreements) {
        this.customers = customers;
        this.agreements = agreements;
    }

    /** @throws NotAllowed for a person of the customer who does not speak for it */
    void requireSpokesperson(Actor by) {
        if (by.isContact() && !customers.isResponsible(UUID.fromString(by.id()))) {
            throw new NotAllowed("deadline.responsible-only");
        }
    }

    /** @throws NotPossibleNow when no term can be agreed on for the ticket as it is */
    void requireAgreeable(Ticket ticket) {
        if (!ticket.cover().equals(Cover.COVERED)) {
            throw new NotPossibleNow(whyNotCovered(ticket), ticket.number());
        }
        if (!Promise.allowsAgreement(ticket.priority())) {
            throw new NotPossibleNow("deadline.priority", ticket.number(), ticket.priority());
        }
        if (ticket.status() == TicketStatus.RESOLVED) {
            throw new NotPossibleNow("deadline.solution-under-review", ticket.number());
        }
    }

    private static String whyNotCovered(Ticket ticket) {
        return switch (ticket.cover()) {
            case UNCONFIRMED -> "ticket.unconfirmed";
            case UNKNOWN, MISSING -> "ticket.under-review";
            default -> "deadline.not-covered";
        };
    }

    /**
     * The deadline in whole milliseconds.
     *
     * @throws InvalidInput when it is missing, not later than now, or more than two years ahead
     */
    static Instant future(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            throw new InvalidInput("dueAt", "field.required");
        }
        Instant due = dueAt.truncatedTo(ChronoUnit.MILLIS);
        if (!due.isAfter(now)) {
            throw new InvalidInput("dueAt", "deadline.past");
        }
        if (due.isAfter(now.atOffset(ZoneOffset.UTC).plus(FARTHEST).toInstant())) {
            throw new InvalidInput("dueAt", "deadline.too-far", FARTHEST.getYears());
        }
        return due;
    }

    /** @throws NotPossibleNow when an offer waits for a decision already */
    void requireNoneOpen(Ticket ticket) {
        if (agreements.open(ticket.id()).isPresent()) {
            throw new NotPossibleNow("deadline.open", ticket.number());
        }
    }

    /** @throws NotPossibleNow when this side has nothing to decide; the code says why */
    DeadlineAgreement requireTurnOf(Actor by, Ticket ticket) {
        DeadlineAgreement open = requireOpen(ticket);
        if (!open.awaits(Side.of(by))) {
            throw new NotPossibleNow("deadline.own-offer", ticket.number());
        }
        return open;
    }

    /** Somebody else may have been faster: the code says what happened. */
    private DeadlineAgreement requireOpen(Ticket ticket) {
        DeadlineAgreement newest = agreements
                .newest(ticket.id())
                .filter(agreement -> agreement.cycle() == ticket.cycle())
                .orElseThrow(() -> new NotPossibleNow("deadline.none", ticket.number()));
        if (!newest.isOpen()) {
            throw new NotPossibleNow(
                    switch (newest.state()) {
                        case DECLINED -> "deadline.declined";
                        case WITHDRAWN -> "deadline.withdrawn";
                        case LAPSED -> "deadline.lapsed";
                        case CANCELLED -> "deadline.cancelled";
                        case VOIDED -> "deadline.voided";
                        default -> "deadline.accepted";
                    },
                    ticket.number());
        }
        return newest;
    }
}

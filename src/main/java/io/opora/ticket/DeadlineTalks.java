package io.opora.ticket;

import io.opora.sla.PromiseChanges;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Both sides agree on a term of their own for the resolution (R12). The staff's offer waits for the customer and pauses the
 * resolution clock (R6); the customer's waits for the staff, and nothing pauses.
 */
@UseCase
public class DeadlineTalks {

    /** Where the promise of an agreed term comes from, in place of a row of the table {@code service-level}. */
    private static final String RULE = "agreed-deadline";

    private final Desk desk;
    private final DeadlineRules rules;
    private final DeadlineAgreements agreements;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final Assignment assignment;
    private final PromiseChanges promises;
    private final ApplicationEventPublisher events;

    DeadlineTalks(
            Desk desk,
            DeadlineRules rules,
            DeadlineAgreements agreements,
            Conversation conversation,
            CustomerWaits waits,
            Assignment assignment,
            PromiseChanges promises,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rules = rules;
        this.agreements = agreements;
        this.conversation = conversation;
        this.waits = waits;
        this.assignment = assignment;
        this.promises = promises;
        this.events = events;
    }

    /**
     * @param dueAt  later than now and at most two years ahead; cut to milliseconds
     * @param reason the other side reads it
     * @throws NotAllowed     for a person of the customer who does not speak for it
     * @throws NotPossibleNow for priorities 1 and 2, without a cover, while a solution is reviewed or another offer is open
     */
    public UUID offer(String number, @Nullable Instant dueAt, @Nullable String reason, Actor by) {
        Ticket ticket = lock(number, by);
        rules.requireAgreeable(ticket);
        rules.requireNoneOpen(ticket);
        Instant due = DeadlineRules.future(dueAt, desk.now());
        DeadlineAgreement agreement = new DeadlineAgreement(ticket, desk.now());
        put(agreement, due, Text.reason(reason), ticket, by);
        return agreement.getId();
    }

    /**
     * The other side offers another deadline; the first one decides now.
     *
     * @throws InvalidInput   when it is the very deadline that was offered, and as {@link #offer}
     * @throws NotPossibleNow when this side has nothing to decide, and as {@link #offer}
     */
    public void counter(String number, @Nullable Instant dueAt, @Nullable String reason, Actor by) {
        Ticket ticket = lock(number, by);
        DeadlineAgreement agreement = rules.requireTurnOf(by, ticket);
        rules.requireAgreeable(ticket);
        Instant due = DeadlineRules.future(dueAt, desk.now());
        if (due.equals(agreement.lastOffer().dueAt())) {
            throw new InvalidInput("dueAt", "deadline.same");
        }
        String why = Text.reason(reason);
        waits.closeAbout(ticket, agreement.getId(), CustomerTurn.State.REJECTED, by);
        put(agreement, due, why, ticket, by);
    }

    private void put(DeadlineAgreement agreement, Instant due, String reason, Ticket ticket, Actor by) {
        UUID message = say(reason, ticket, by);
        agreement.offer(due, reason, message, by, desk.now());
        agreements.save(agreement);
        if (by.isStaff()) {
            waits.openAbout(CustomerTurn.Kind.DEADLINE, ticket, agreement.getId(), message, by);
        }
        events.publishEvent(new TicketEvent.DeadlineOffered(ticket.number(), agreement.getId(), by));
    }

    /**
     * From this instant on the resolution clock is due at the agreed deadline; where there was no clock, one begins (R10).
     *
     * @param seen   the deadline that the person means, to be sure that it is the one offered now; null for whichever
     * @param reason null or blank when the person has nothing to say
     * @throws NotPossibleNow when another deadline is offered now, when it has passed, and as {@link #counter}
     */
    public void accept(String number, @Nullable Instant seen, @Nullable String reason, Actor by) {
        Ticket ticket = lock(number, by);
        DeadlineAgreement agreement = rules.requireTurnOf(by, ticket);
        rules.requireAgreeable(ticket);
        Instant due = agreement.lastOffer().dueAt();
        if (seen != null && !seen.equals(due)) {
            throw new NotPossibleNow("deadline.another", number);
        }
        if (!due.isAfter(desk.now())) {
            throw new NotPossibleNow("deadline.passed", number);
        }
        String said = reason == null || reason.isBlank() ? null : Text.reason(reason);
        @Nullable UUID message = null;
        if (said == null) {
            takeOver(ticket, by);
        } else {
            message = say(said, ticket, by);
        }
        agreements.inForce(ticket.id(), ticket.cycle()).ifPresent(former -> former.overtaken(DeadlineState.SUPERSEDED));
        waits.closeAbout(ticket, agreement.getId(), CustomerTurn.State.ACCEPTED, by);
        // Behind the end of the offer's pause, which would move the agreed instant otherwise.
        Instant now = desk.now();
        agreement.settle(DeadlineState.ACCEPTED, said, by, now);
        promises.agree(
                ticket.claim(ticket.priority()),
                due,
                now,
                RULE,
                agreement.lastOffer().reason(),
                by.id());
        waits.keepPausing(ticket);
        events.publishEvent(new TicketEvent.DeadlineAccepted(number, agreement.getId(), message, by));
    }

    /**
     * Everything stays as if nothing had been offered, the time of deciding left out.
     *
     * @throws NotPossibleNow when this side has nothing to decide
     */
    public void decline(String number, @Nullable String reason, Actor by) {
        Ticket ticket = lock(number, by);
        DeadlineAgreement agreement = rules.requireTurnOf(by, ticket);
        String why = Text.reason(reason);
        UUID message = say(why, ticket, by);
        agreement.settle(DeadlineState.DECLINED, why, by, desk.now());
        waits.closeAbout(ticket, agreement.getId(), CustomerTurn.State.REJECTED, by);
        events.publishEvent(new TicketEvent.DeadlineDeclined(number, agreement.getId(), message, by));
    }

    /**
     * Takes back what this side offered last.
     *
     * @throws NotPossibleNow when this side has no open offer
     */
    public void withdraw(String number, @Nullable String reason, Actor by) {
        Ticket ticket = lock(number, by);
        if (!withdraw(ticket, reason, by)) {
            throw new NotPossibleNow("deadline.nothing-to-withdraw", number);
        }
    }

    /** @return whether this side had an open offer */
    boolean withdraw(Ticket ticket, @Nullable String reason, Actor by) {
        Optional<DeadlineAgreement> own = ownOffer(ticket, by);
        own.ifPresent(agreement -> {
            rules.requireSpokesperson(by);
            String why = Text.reason(reason);
            UUID message = conversation.propose(ticket, MessageKind.DEADLINE, why, by);
            agreement.settle(DeadlineState.WITHDRAWN, why, by, desk.now());
            waits.closeAbout(ticket, agreement.getId(), CustomerTurn.State.WITHDRAWN, by);
            events.publishEvent(new TicketEvent.DeadlineWithdrawn(ticket.number(), agreement.getId(), message, by));
        });
        return own.isPresent();
    }

    /** What this side offered last, if nobody has decided about it. */
    Optional<DeadlineAgreement> ownOffer(Ticket ticket, Actor by) {
        return agreements.open(ticket.id()).filter(agreement -> !agreement.awaits(Side.of(by)));
    }

    private Ticket lock(String number, Actor by) {
        Ticket ticket = desk.lockOpen(number, by);
        rules.requireSpokesperson(by);
        return ticket;
    }

    /**
     * Takes the ticket over and says it. One that was handed over is accepted once the word is said: the token then finds
     * that somebody has answered, and need not move twice.
     */
    private UUID say(String text, Ticket ticket, Actor by) {
        boolean handedOver = ticket.handedOverAt().isPresent();
        if (!handedOver) {
            takeOver(ticket, by);
        }
        UUID message = conversation.propose(ticket, MessageKind.DEADLINE, text, by);
        if (handedOver) {
            takeOver(ticket, by);
        }
        return message;
    }

    private void takeOver(Ticket ticket, Actor by) {
        if (by.isStaff()) {
            assignment.acceptFirst(ticket, by);
            assignment.claimIfFree(ticket, by);
        }
    }
}

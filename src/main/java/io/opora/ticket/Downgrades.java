package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.contract.ServiceKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A lower priority because the work was restored in part: the engineer proposes, the customer accepts or disputes, a lead
 * decides a dispute (R8). What an accepted one changes is {@link DowngradeEffect}'s.
 */
@UseCase
public class Downgrades {

    private final Desk desk;
    private final DowngradeRows rows;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final Assignment assignment;
    private final Leads leads;
    private final DowngradeWithdrawal withdrawal;
    private final ApplicationEventPublisher events;

    Downgrades(
            Desk desk,
            DowngradeRows rows,
            Conversation conversation,
            CustomerWaits waits,
            Assignment assignment,
            Leads leads,
            DowngradeWithdrawal withdrawal,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.conversation = conversation;
        this.waits = waits;
        this.assignment = assignment;
        this.leads = leads;
        this.withdrawal = withdrawal;
        this.events = events;
    }

    /**
     * The clock stands still from this instant, the moment of restoration, until the customer decides. The customer reads
     * what works again; for a ticket that nobody answered yet that is the reaction (R5).
     *
     * @throws InvalidInput   when an answer or what works again is missing
     * @throws NotPossibleNow when the ticket is no covered incident at work, another proposal is open, or the priority that
     *                        follows from the facts would not be lower
     */
    public void propose(String number, Restoration stated, Actor by) {
        Desk.requireStaff(by);
        Restoration facts = stated.checked();
        Ticket ticket = desk.lockOpen(number, by);
        requireDowngradable(ticket);
        assignment.acceptFirst(ticket, by);
        assignment.claimIfFree(ticket, by);
        UUID message = conversation.say(ticket, MessageKind.DOWNGRADE, facts.statement(), Channel.CABINET, by);
        Downgrade downgrade = new Downgrade(ticket, facts, message, by);
        CustomerTurn turn = waits.openAbout(CustomerTurn.Kind.DOWNGRADE, ticket, downgrade.getId(), message, by);
        downgrade.restoredAt(turn.openedAt());
        rows.save(downgrade);
        events.publishEvent(new DowngradeEvent.Proposed(number, message, by));
    }

    private void requireDowngradable(Ticket ticket) {
        if (ticket.service() != ServiceKind.INCIDENT) {
            throw new NotPossibleNow("downgrade.no-incident", ticket.number());
        }
        if (ticket.cover() != Cover.COVERED) {
            throw new NotPossibleNow("downgrade.not-covered", ticket.number());
        }
        if (waits.isOpen(ticket.id(), CustomerTurn.Kind.SOLUTION)) {
            throw new NotPossibleNow("downgrade.solution-open", ticket.number());
        }
        if (rows.openOf(ticket.id()).isPresent()) {
            throw new NotPossibleNow("downgrade.open", ticket.number());
        }
    }

    /**
     * The promise is met as of the restoration, or the clock runs on (R7). A colleague of whoever asked may decide too.
     *
     * @param remark for everybody on the ticket to read; may be missing
     */
    public void accept(String number, @Nullable String remark, Actor by) {
        Ticket ticket = lockAsked(number, by);
        Downgrade downgrade = requireOpen(ticket);
        UUID message =
                remark == null || remark.isBlank() ? null : conversation.explain(ticket, Visibility.PUBLIC, remark, by);
        waits.settleAbout(ticket, downgrade.getId(), CustomerTurn.State.ACCEPTED, by);
        downgrade.settle(DowngradeState.ACCEPTED, remark, by, desk.now());
        downgrade.acceptedWith(message);
        events.publishEvent(new DowngradeEvent.Accepted(number, message, by));
    }

    /** As if nothing had been proposed, the time of the review left out (R8); a lead decides whether it stays so. */
    public void dispute(String number, @Nullable String reason, Actor by) {
        Ticket ticket = lockAsked(number, by);
        Downgrade downgrade = requireOpen(ticket);
        String why = Text.reason(reason);
        UUID message = conversation.explain(ticket, Visibility.PUBLIC, why, by);
        waits.closeAbout(ticket, downgrade.getId(), CustomerTurn.State.REJECTED, by);
        downgrade.dispute(why, by, desk.now());
        events.publishEvent(new DowngradeEvent.Disputed(number, message, by));
    }

    /**
     * Decides what the customer disputes. Accepted, the downgrade counts as of its proposal; what the clock did since the
     * dispute is undone.
     *
     * @param reason for everybody on the ticket to read
     * @throws NotAllowed for all but team leads and administrators
     */
    public void decideDispute(String number, boolean accepted, @Nullable String reason, Actor by) {
        leads.require(by);
        Ticket ticket = desk.lockOpen(number, by);
        Downgrade downgrade = rows.openOf(ticket.id())
                .filter(open -> open.is(DowngradeState.DISPUTED))
                .orElseThrow(() -> new NotPossibleNow("dispute.none", number));
        String why = Text.reason(reason);
        UUID message = conversation.explain(ticket, Visibility.PUBLIC, why, by);
        downgrade.settle(accepted ? DowngradeState.ACCEPTED : DowngradeState.REJECTED, why, by, desk.now());
        events.publishEvent(new DowngradeEvent.DisputeDecided(number, accepted, message, by));
    }

    /**
     * As if it had never been proposed, the time of the review left out.
     *
     * @param reason for the staff only
     */
    public void withdraw(String number, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (!withdrawal.withdraw(ticket, reason, by)) {
            throw new NotPossibleNow("downgrade.none", number);
        }
    }

    private Ticket lockAsked(String number, Actor by) {
        Desk.requireContact(by);
        return desk.lockOpen(number, by);
    }

    private Downgrade requireOpen(Ticket ticket) {
        return rows.openOf(ticket.id())
                .filter(open -> open.is(DowngradeState.OPEN))
                .orElseThrow(() -> new NotPossibleNow(whyNot(ticket), ticket.number()));
    }

    /** Somebody else was faster, or too much time has passed; the answer says which. */
    private String whyNot(Ticket ticket) {
        return rows.findFirstByTicketIdOrderByProposedAtDescIdDesc(ticket.id())
                .map(last -> switch (last.state()) {
                    case DISPUTED -> "downgrade.disputed";
                    case ACCEPTED -> "downgrade.accepted";
                    case WITHDRAWN -> "downgrade.withdrawn";
                    case CANCELLED -> "downgrade.overtaken";
                    default -> "downgrade.none";
                })
                .orElse("downgrade.none");
    }
}

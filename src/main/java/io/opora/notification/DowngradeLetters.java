package io.opora.notification;

import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.staff.StaffGroups;
import io.opora.ticket.DowngradeEvent;
import io.opora.ticket.DowngradeSilence;
import io.opora.ticket.DowngradeView;
import io.opora.ticket.DowngradeViews;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What both sides are told about a proposed downgrade (R8), in the transaction that made it happen. */
@Component
class DowngradeLetters {

    private final TicketCards tickets;
    private final DowngradeViews downgrades;
    private final DowngradeSilence silence;
    private final ClockViews clocks;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    DowngradeLetters(
            TicketCards tickets,
            DowngradeViews downgrades,
            DowngradeSilence silence,
            ClockViews clocks,
            Quotes quotes,
            Readers readers,
            OutboxWriter writer) {
        this.tickets = tickets;
        this.downgrades = downgrades;
        this.silence = silence;
        this.clocks = clocks;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(DowngradeEvent.Derived event) {
        TicketCard ticket = tickets.card(event.number());
        Letter asked = withPriorities(CustomerLetter.about(Template.DOWNGRADE_PROPOSED, ticket))
                .withFact("accepts-at", silence.acceptsAt(event.number()).orElse(null));
        writer.write(quotes.message(asked, event.messageId()), readers.customer(ticket));
    }

    /** The leads decide; the engineer knows why. */
    @EventListener
    void on(DowngradeEvent.Disputed event) {
        TicketCard ticket = tickets.card(event.number());
        Letter disputed = withPriorities(StaffLetter.about(Template.DOWNGRADE_DISPUTED, ticket));
        List<Recipient> concerned = new ArrayList<>(readers.group(StaffGroups.TEAM_LEADS, ticket));
        concerned.addAll(readers.responsible(ticket));
        writer.write(quotes.message(disputed, event.messageId()), concerned);
    }

    /** A downgrade that the lead lets come into force is told with the deadline that follows, when that is known. */
    @EventListener
    void on(DowngradeEvent.DisputeDecided event) {
        TicketCard ticket = tickets.card(event.number());
        Template toStaff = event.accepted() ? Template.DISPUTE_OVERRULED : Template.DISPUTE_GRANTED;
        writer.write(
                quotes.message(StaffLetter.about(toStaff, ticket), event.messageId()),
                Readers.without(event.by().id(), readers.responsible(ticket)));
        if (!event.accepted()) {
            Letter kept = CustomerLetter.about(Template.PRIORITY_KEPT, ticket);
            writer.write(quotes.message(kept, event.messageId()), readers.customer(ticket));
        }
    }

    /** What the engineer wrote about it is for the staff. */
    @EventListener
    void on(DowngradeEvent.Withdrawn event) {
        TicketCard ticket = tickets.card(event.number());
        writer.write(CustomerLetter.about(Template.DOWNGRADE_WITHDRAWN, ticket), readers.customer(ticket));
    }

    @EventListener
    void on(DowngradeEvent.InForce event) {
        TicketCard ticket = tickets.card(event.number());
        Letter lowered = withPriorities(CustomerLetter.about(toCustomer(event.consent()), ticket))
                .withFact("resolution-due", resolutionDue(ticket));
        boolean byLead = event.consent() == DowngradeEvent.Consent.LEAD;
        writer.write(byLead ? quotes.lastReason(lowered) : lowered, readers.customer(ticket));
        if (!byLead) {
            boolean silently = event.consent() == DowngradeEvent.Consent.SILENCE;
            Template toStaff = silently ? Template.DOWNGRADE_UNDISPUTED : Template.DOWNGRADE_AGREED;
            writer.write(
                    quoted(withPriorities(StaffLetter.about(toStaff, ticket)), event.messageId()),
                    readers.responsible(ticket));
        }
    }

    private Letter quoted(Letter letter, @Nullable UUID messageId) {
        return messageId == null ? letter : quotes.message(letter, messageId);
    }

    private static Template toCustomer(DowngradeEvent.Consent consent) {
        return switch (consent) {
            case CUSTOMER -> Template.DOWNGRADED;
            case SILENCE -> Template.DOWNGRADED_SILENTLY;
            case LEAD -> Template.DOWNGRADED_BY_LEAD;
        };
    }

    private Letter withPriorities(Letter letter) {
        DowngradeView downgrade = downgrades.last(letter.number()).orElseThrow();
        return letter.withFact("old-priority", priority(downgrade.fromPriority()))
                .withFact("new-priority", priority(downgrade.toPriority()));
    }

    private static Letter.Phrase priority(int priority) {
        return new Letter.Phrase("priority." + priority);
    }

    /** Of the clock that goes on now; null while that is paused and its deadline moves on. */
    private @Nullable Object resolutionDue(TicketCard ticket) {
        List<ClockView> open = clocks.ofTicket(ticket.id()).stream()
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION)
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED)
                .toList();
        return open.isEmpty()
                ? new Letter.Phrase("no-promise")
                : open.get(open.size() - 1).dueAt();
    }
}

package io.opora.ticket;

import io.opora.staff.StaffGroups;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Gives a ticket to the other line; neither clock pauses for it. */
@UseCase
public class HandOver {

    private static final Set<String> LINES = Set.of(StaffGroups.SUPPORT_LINE, StaffGroups.CONFIGURATION_LINE);

    private final Desk desk;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    HandOver(Desk desk, Conversation conversation, ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.events = events;
    }

    /** @param line the group id of the line that takes over */
    public void handOver(String number, @Nullable String line, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        if (line == null || !LINES.contains(line)) {
            throw new InvalidInput("line", "field.unknown-value", String.valueOf(line), String.join(", ", LINES));
        }
        Ticket ticket = desk.lockOpen(number, by);
        Work.requireGoingOn(ticket);
        String from = String.valueOf(ticket.queue());
        if (line.equals(ticket.queue()) && ticket.specialist() == null) {
            throw new NotPossibleNow("ticket.same-line", number);
        }
        conversation.explain(ticket, Visibility.INTERNAL, Text.reason(reason), by);
        ticket.route(line, null);
        events.publishEvent(new TicketEvent.HandedOver(number, from, line, by));
    }
}

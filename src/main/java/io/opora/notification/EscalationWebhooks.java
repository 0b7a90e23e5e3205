package io.opora.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opora.sla.ClockChange.MilestoneReached;
import io.opora.sla.EscalationStep;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a call for each role that a milestone is told to and that has a webhook; for the others it costs nothing. */
@Component
class EscalationWebhooks {

    /** Something waits to be called; the transaction is still open. */
    record CallWritten() {}

    private final TicketCards tickets;
    private final Readers readers;
    private final Outbox outbox;
    private final LetterRenderer renderer;
    private final WebhookSettings webhooks;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationWebhooks(
            TicketCards tickets,
            Readers readers,
            Outbox outbox,
            LetterRenderer renderer,
            WebhookSettings webhooks,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.readers = readers;
        this.outbox = outbox;
        this.renderer = renderer;
        this.webhooks = webhooks;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MilestoneReached milestone) {
        Set<EscalationStep.Recipient> called = EnumSet.noneOf(EscalationStep.Recipient.class);
        EscalationLetters.roles(milestone)
                .filter(role -> webhooks.of(role).isPresent())
                .forEach(called::add);
        if (!called.isEmpty()) {
            TicketCard ticket = tickets.card(milestone.ticketId());
            called.forEach(role -> write(role, milestone, ticket));
            events.publishEvent(new CallWritten());
        }
    }

    private void write(EscalationStep.Recipient role, MilestoneReached milestone, TicketCard ticket) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Letter letter = EscalationLetters.headline(milestone, ticket);
        Notification call = Notification.call(
                letter,
                role,
                payload(role, milestone, ticket, now),
                settings.zone(),
                reader -> renderer.subject(letter, reader),
                now);
        outbox.save(call);
    }

    private String payload(EscalationStep.Recipient role, MilestoneReached milestone, TicketCard ticket, Instant now) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("role", role.name());
        ArrayNode people = payload.putArray("people");
        readers.of(role, ticket)
                .forEach(person ->
                        people.addObject().put("id", person.personId()).put("name", person.name()));
        payload.put("ticket", ticket.number());
        payload.put("subject", ticket.subject());
        payload.put("customer", ticket.customerName());
        payload.put("priority", ticket.priority());
        payload.put("clock", milestone.kind().name());
        payload.put("percent", milestone.percent());
        payload.put("due", local(milestone.dueAt()));
        payload.put("reachedAt", local(milestone.at()));
        payload.put("writtenAt", local(now));
        payload.put("link", webhooks.link(ticket.number()));
        return payload.toString();
    }

    private String local(Instant instant) {
        return instant.atZone(settings.zone()).toOffsetDateTime().toString();
    }
}

package io.opora.notification;

import io.opora.sla.ClockChange.MilestoneReached;
import io.opora.sla.EscalationStep;
import io.opora.staff.StaffGroups;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of a clock's milestones whom the table {@code escalation} names; a breach is told even without a row. */
@Component
class EscalationLetters {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationLetters.class);

    private final TicketCards tickets;
    private final Readers readers;
    private final OutboxWriter writer;

    EscalationLetters(TicketCards tickets, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(MilestoneReached milestone) {
        TicketCard ticket = tickets.card(milestone.ticketId());
        told(milestone, ticket)
                .forEach((template, people) -> writer.write(letter(template, milestone, ticket), people));
    }

    /** Whom a milestone is told to, a breach without rows as well. */
    static Stream<EscalationStep.Recipient> roles(MilestoneReached milestone) {
        return milestone.steps().isEmpty() && milestone.percent() == MilestoneReached.BREACH
                ? Stream.of(EscalationStep.Recipient.LEAD)
                : milestone.steps().stream().map(EscalationStep::recipient).distinct();
    }

    /** What a milestone is in a line. */
    static Letter headline(MilestoneReached milestone, TicketCard ticket) {
        Template template = milestone.percent() == MilestoneReached.BREACH ? Template.BREACH : Template.MILESTONE;
        return headline(template, milestone, ticket);
    }

    private static Letter headline(Template template, MilestoneReached milestone, TicketCard ticket) {
        return Letter.of(template, ticket.number(), ticket.subject()).withValues(milestone.percent(), clock(milestone));
    }

    private static Letter.Phrase clock(MilestoneReached milestone) {
        return new Letter.Phrase("clock." + milestone.kind().name().toLowerCase(Locale.ROOT));
    }

    /** Whoever is named in several rows gets the first row's letter only. */
    private Map<Template, List<Recipient>> told(MilestoneReached milestone, TicketCard ticket) {
        Map<Template, List<Recipient>> told = new EnumMap<>(Template.class);
        if (milestone.steps().isEmpty() && milestone.percent() == MilestoneReached.BREACH) {
            told.put(Template.BREACH, readers.group(StaffGroups.TEAM_LEADS, ticket));
        }
        Set<String> mailboxes = new HashSet<>();
        for (EscalationStep step : milestone.steps()) {
            readers.of(step.recipient(), ticket).stream()
                    .filter(reader -> mailboxes.add(reader.mailbox()))
                    .forEach(reader -> told.computeIfAbsent(template(step), template -> new ArrayList<>())
                            .add(reader));
        }
        return told;
    }

    /** A process owner may mistype a name in the table; the people are told nevertheless. */
    private static Template template(EscalationStep step) {
        return Template.byKey(step.template())
                .filter(known -> known.audience() == Template.Audience.STAFF)
                .orElseGet(() -> {
                    LOG.warn(
                            "The rule {} of the table escalation names no template: '{}'",
                            step.rule(),
                            step.template());
                    return step.percent() == MilestoneReached.BREACH ? Template.BREACH : Template.MILESTONE;
                });
    }

    private Letter letter(Template template, MilestoneReached milestone, TicketCard ticket) {
        boolean expired = !milestone.at().isBefore(milestone.dueAt());
        Letter letter = headline(template, milestone, ticket)
                .withFact("topic", ticket.subject())
                .withFact("customer", ticket.customerName())
                .withFact("priority", new Letter.Phrase("priority." + ticket.priority()))
                .withFact("clock", clock(milestone))
                .withFact(expired ? "expired-at" : "due", milestone.dueAt())
                .withFact("assignee", assignee(ticket))
                .calmly(ticket.priority(), ticket.dueAt());
        Duration late = Duration.between(milestone.dueAt(), milestone.at());
        return expired && !late.isZero() ? letter.withFact("late", late) : letter;
    }

    private Object assignee(TicketCard ticket) {
        return readers.person(ticket.assignee()).stream()
                .<Object>map(Recipient::name)
                .findFirst()
                .orElse(new Letter.Phrase("nobody"));
    }
}

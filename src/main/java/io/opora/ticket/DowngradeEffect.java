package io.opora.ticket;

import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import io.opora.sla.SlaClocks;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The steps that the process {@code priority-downgrade} takes by itself: the new priority, and what it changes. */
@UseCase
public class DowngradeEffect {

    private final Desk desk;
    private final DowngradeRows rows;
    private final CustomerTurns turns;
    private final DecisionTables tables;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    DowngradeEffect(
            Desk desk,
            DowngradeRows rows,
            CustomerTurns turns,
            DecisionTables tables,
            SlaClocks clocks,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.turns = turns;
        this.tables = tables;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * Asks the table {@code priority} what the stated facts make of the ticket.
     *
     * @throws NotPossibleNow when that is no lower priority, or nothing was proposed
     */
    public void derive(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        Downgrade downgrade = rows.openOf(ticket.id()).orElseThrow(() -> new NotPossibleNow("downgrade.none", number));
        Decision.Row row =
                tables.decide("priority", facts(ticket, downgrade.answers())).single();
        if (row.number("priority") <= ticket.priority()) {
            throw new NotPossibleNow("downgrade.not-lower", number, ticket.priority(), row.number("priority"));
        }
        downgrade.leadTo(row.number("priority"), row.text("rule"));
        events.publishEvent(new DowngradeEvent.Derived(number, downgrade.messageId()));
    }

    private static Map<String, @Nullable Object> facts(Ticket ticket, IncidentAnswers answers) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("service", ticket.service().name());
        facts.put("systemDown", answers.systemDown());
        facts.put("failing", answers.failing().name());
        facts.put("alternativeExists", answers.alternativeExists());
        return facts;
    }

    /**
     * Lowers the priority of what was accepted. From 1 or 2 to 3 or 4 the promise ends as of the restoration and the new
     * priority's begins there (R8); else the running clock stays as it is (R7), and nothing begins where no resolution was
     * promised (R10).
     *
     * @throws NotPossibleNow when nothing was accepted that is not in force yet
     */
    public void lower(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        Downgrade downgrade =
                rows.acceptedOf(ticket.id()).orElseThrow(() -> new NotPossibleNow("downgrade.none", number));
        CustomerTurn asked = turns.findFirstBySubjectId(downgrade.getId()).orElseThrow();
        ticket.prioritise(downgrade.toPriority(), downgrade.rule());
        if (downgrade.meetsThePromise() && ticket.cover() == Cover.COVERED) {
            restore(ticket, downgrade, asked.cause());
        } else {
            clocks.resume(
                    ticket.id(),
                    asked.cause(),
                    desk.now(),
                    downgrade.settledBy().id());
        }
        downgrade.comeIntoForce(desk.now());
        events.publishEvent(new TicketEvent.TaskFactsChanged(number));
        events.publishEvent(new TicketEvent.PriorityChanged(
                number,
                PriorityChangeKind.DOWNGRADE,
                downgrade.fromPriority(),
                downgrade.toPriority(),
                downgrade.restored(),
                downgrade.settledBy()));
        events.publishEvent(new DowngradeEvent.InForce(number, consent(asked, downgrade)));
    }

    private void restore(Ticket ticket, Downgrade downgrade, String review) {
        clocks.restore(
                ticket.id(),
                ticket.cycle(),
                ticket.coverage().terms().orElseThrow(),
                ticket.service(),
                downgrade.toPriority(),
                downgrade.proposedAt(),
                review,
                downgrade.settledBy().id());
    }

    private static DowngradeEvent.Consent consent(CustomerTurn asked, Downgrade downgrade) {
        return switch (asked.state()) {
            case LAPSED -> DowngradeEvent.Consent.SILENCE;
            case REJECTED -> DowngradeEvent.Consent.LEAD;
            default -> DowngradeEvent.Consent.CUSTOMER;
        };
    }
}

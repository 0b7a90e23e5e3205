package io.opora.ticket;

import io.opora.contract.ContractTerms;
import io.opora.contract.SupportPackage;
import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import io.opora.sla.SlaClocks;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The steps between registration and the first person: priority, cover, queue, clocks. The process calls them in turn. */
@UseCase
public class Triage {

    private final Desk desk;
    private final CoverCheck cover;
    private final CustomerWaits waits;
    private final PriorityTable priorities;
    private final PriorityHistory history;
    private final DecisionTables tables;
    private final SlaClocks clocks;
    private final StaffDirectory staff;
    private final Assignment assignment;
    private final Substitution substitution;
    private final ApplicationEventPublisher events;

    Triage(
            Desk desk,
            CoverCheck cover,
            CustomerWaits waits,
            PriorityTable priorities,
            PriorityHistory history,
            DecisionTables tables,
            SlaClocks clocks,
            StaffDirectory staff,
            Assignment assignment,
            Substitution substitution,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.cover = cover;
        this.waits = waits;
        this.priorities = priorities;
        this.history = history;
        this.tables = tables;
        this.clocks = clocks;
        this.staff = staff;
        this.assignment = assignment;
        this.substitution = substitution;
        this.events = events;
    }

    /**
     * Finds the contract behind the request. If none covers it, the first line is told (R14); if the customer must confirm
     * it, those who can are asked.
     *
     * @throws NotPossibleNow when the ticket's process looked already: a ticket has one process
     */
    public void lookUpCover(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (ticket.cover() != Cover.UNKNOWN) {
            throw new NotPossibleNow("ticket.process-exists", number);
        }
        ticket.coverage().restOn(cover.of(ticket));
        if (ticket.cover() == Cover.MISSING) {
            events.publishEvent(new TicketEvent.CoverMissing(number));
        } else if (ticket.cover() == Cover.UNCONFIRMED) {
            waits.askConfirmation(ticket);
            events.publishEvent(new TicketEvent.ConfirmationAsked(number));
        }
    }

    /**
     * Asks the table {@code priority} with the answers to the definitions' own questions. A ticket that was opened again
     * without new answers keeps its last priority.
     *
     * @throws NotPossibleNow when the ticket's process asked already: a ticket has one process
     */
    public void prioritise(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (ticket.isPrioritised()) {
            throw new NotPossibleNow("ticket.process-exists", number);
        }
        if (ticket.isPriorityAskedAnew()) {
            ticket.prioritise(priorities.verdict(ticket, ticket.answers().orElse(null)));
        } else {
            ticket.keepLastPriority();
        }
        history.begin(ticket);
    }

    /**
     * Starts what the contract promises, from the instant the request was received or confirmed; nothing without a cover.
     * What runs already runs on.
     */
    public void startClocks(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (ticket.cover() != Cover.COVERED) {
            return;
        }
        clocks.start(
                ticket.claim(ticket.priority()),
                ticket.clocksFrom(),
                ticket.answeredAt().orElse(null),
                Actor.SYSTEM.id());
        events.publishEvent(new TicketEvent.Accepted(number));
    }

    /**
     * Asks the table {@code routing} whose queue the ticket waits in. While the specialist is away his substitute
     * is meant; one who has left, or for whom nobody stands in, counts as none. Without a cover no clock follows.
     */
    public void route(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (!goesBack(ticket)) {
            routeByTable(ticket);
            giveToLastWorker(ticket);
        }
        if (ticket.cover() != Cover.COVERED) {
            events.publishEvent(new TicketEvent.Accepted(number));
        }
    }

    /** A ticket that was opened again stays with whoever worked on it. */
    private void giveToLastWorker(Ticket ticket) {
        ticket.takeLastWorker()
                .flatMap(id -> staff.standIn(id, desk.now()))
                .map(StaffMember::id)
                .ifPresent(ticket::assign);
    }

    /** Back to whoever worked on the ticket when its cover was put in question. */
    private boolean goesBack(Ticket ticket) {
        Optional<String> worker = ticket.coverage()
                .scopeFoundBy()
                .flatMap(id -> staff.standIn(id, desk.now()))
                .map(StaffMember::id);
        worker.ifPresent(id -> assignment.assign(ticket, id, Actor.SYSTEM));
        ticket.coverage().settleScope();
        return worker.isPresent();
    }

    private void routeByTable(Ticket ticket) {
        Optional<String> dedicated = ticket.coverage().terms().map(ContractTerms::dedicatedSpecialist);
        @Nullable
        String specialist = dedicated
                .flatMap(id -> staff.standIn(id, desk.now()))
                .map(StaffMember::id)
                .orElse(null);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("service", ticket.service().name());
        facts.put(
                "supportPackage",
                ticket.coverage().supportPackage().map(SupportPackage::name).orElse(null));
        facts.put("priority", ticket.priority());
        facts.put("hasSpecialist", specialist != null);
        Decision.Row row = tables.decide("routing", facts).single();
        ticket.route(row.text("queue"), row.isTrue("toSpecialist") ? specialist : null);
        dedicated
                .filter(id -> ticket.specialist() != null && !id.equals(ticket.specialist()))
                .ifPresent(id -> substitution.routed(ticket, id));
    }
}

package io.opora.ticket;

import io.opora.contract.ContractLookup;
import io.opora.contract.ContractTerms;
import io.opora.contract.CoverDecision;
import io.opora.contract.RequestFacts;
import io.opora.contract.SupportPackage;
import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import io.opora.sla.SlaClocks;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The steps between registration and the first person: cover, priority, clocks, queue. The process calls them in turn. */
@UseCase
public class Triage {

    private final Desk desk;
    private final ContractLookup contracts;
    private final DecisionTables tables;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    Triage(
            Desk desk,
            ContractLookup contracts,
            DecisionTables tables,
            SlaClocks clocks,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.contracts = contracts;
        this.tables = tables;
        this.clocks = clocks;
        this.events = events;
    }

    /** Finds the contract that was valid when the request was received, and whether it includes what is asked (R14). */
    public void lookUpCover(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        CoverDecision decision = contracts.lookUpForCustomer(
                ticket.customerId(), new RequestFacts(ticket.service(), ticket.channel()), ticket.receivedAt());
        ticket.cover(decision);
    }

    /** Whether a contract covers the ticket; if none does, the first line is told. */
    public boolean isCovered(String number) {
        boolean covered = desk.look(number, Actor.SYSTEM).cover() == Cover.COVERED;
        if (!covered) {
            events.publishEvent(new TicketEvent.CoverMissing(number));
        }
        return covered;
    }

    /** Asks the table {@code priority} with the answers to the definitions' own questions. */
    public void prioritise(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("service", ticket.service().name());
        facts.put(
                "systemDown", ticket.answers().map(IncidentAnswers::systemDown).orElse(null));
        facts.put(
                "failing",
                ticket.answers().map(answers -> answers.failing().name()).orElse(null));
        facts.put(
                "alternativeExists",
                ticket.answers().map(IncidentAnswers::alternativeExists).orElse(null));
        Decision.Row row = tables.decide("priority", facts).single();
        ticket.prioritise(row.number("priority"), row.text("rule"));
    }

    /** Starts what the contract promises, from the instant the request was received; nothing without a cover. */
    public void startClocks(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (ticket.cover() != Cover.COVERED) {
            return;
        }
        ContractTerms terms = ticket.terms().orElseThrow();
        clocks.start(
                ticket.id(),
                ticket.cycle(),
                terms,
                ticket.service(),
                ticket.priority(),
                ticket.receivedAt(),
                Actor.SYSTEM.id());
    }

    /** Asks the table {@code routing} whose queue the ticket waits in. */
    public void route(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        @Nullable
        String specialist =
                ticket.terms().map(ContractTerms::dedicatedSpecialist).orElse(null);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("service", ticket.service().name());
        facts.put(
                "supportPackage",
                ticket.supportPackage().map(SupportPackage::name).orElse(null));
        facts.put("priority", ticket.priority());
        facts.put("hasSpecialist", specialist != null);
        Decision.Row row = tables.decide("routing", facts).single();
        ticket.route(row.text("queue"), row.isTrue("toSpecialist") ? specialist : null);
        events.publishEvent(new TicketEvent.Routed(number, row.text("queue"), ticket.specialist()));
    }
}

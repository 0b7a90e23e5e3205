package io.opora.diagrams;

import java.util.Set;

/** The words that diagrams, forms and Java agree on. A new bean of a diagram is entered here first. */
final class Vocabulary {

    /** The beans that diagrams call; each is written in Java as a process bean of this name. */
    static final Set<String> BEANS = Set.of(
            // ticket.bpmn
            "lookUpContract",
            "decideEntitlement",
            "determinePriority",
            "startClocks",
            "routeTicket",
            "ticketFacts",
            // sla-clock.bpmn
            "bindSlaClock",
            "lockSlaClock",
            "recordMilestone",
            "slaClock",
            // absence.bpmn
            "absence",
            "passOnTickets",
            "giveBackTickets",
            // notification-delivery.bpmn
            "retryDelivery",
            "delivery",
            "handleUndelivered",
            // production-calendar.bpmn
            "productionCalendar",
            "loadProductionCalendar");

    /** The beans that only the Modeler's element templates bring into a diagram. */
    static final Set<String> TEMPLATE_BEANS = Set.of("notify", "taskOffer");

    /** What an engineer can do with a ticket in the forms {@code first-answer} and {@code work}. */
    static final Set<String> ENGINEER_ACTIONS = Set.of("ANSWER", "NOTE", "ASK_CUSTOMER", "HAND_OVER", "RESOLVE");

    static final Set<String> DELIVERY_DECISIONS = Set.of("RETRY", "TOLD_OTHERWISE");

    /** The groups that can own a ticket. */
    static final Set<String> LINES = Set.of("support-line", "configuration-line");

    private Vocabulary() {}
}

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
            "customerWait",
            "followSilence",
            "returnToLead",
            // breach-reason.bpmn
            "breachReason",
            // priority-downgrade.bpmn
            "deriveDowngrade",
            "followDowngradeSilence",
            "lowerPriority",
            "downgrade",
            // priority-reclassification.bpmn
            "missView",
            "reclassification",
            "applyReclassification",
            // phone-registration.bpmn
            "takeCall",
            "searchContacts",
            "phoneCall",
            "registerCall",
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
            "loadProductionCalendar",
            // deadline-agreement.bpmn
            "deadlineAgreement",
            "followDeadlineSilence");

    /** Of Tasklist's filters, not of diagrams. */
    static final Set<String> FILTER_BEANS = Set.of("today");

    /** The beans that only the Modeler's element templates bring into a diagram. */
    static final Set<String> TEMPLATE_BEANS = Set.of("notify", "taskOffer");

    /** What an engineer can do with a ticket in the forms {@code first-answer} and {@code work}. */
    static final Set<String> ENGINEER_ACTIONS = Set.of(
            "ANSWER",
            "NOTE",
            "ASK_CUSTOMER",
            "HAND_OVER",
            "RESOLVE",
            "OUTSIDE_SCOPE",
            "PROPOSE_DOWNGRADE",
            "OFFER_DEADLINE",
            "UPGRADE",
            "RECLASSIFY");

    /** What lies outside the standard functions that support covers, unless the contract names it. */
    static final Set<String> SCOPES = Set.of("CUSTOMISATION", "NETWORKS", "OPERATING_SYSTEMS");

    static final Set<String> CONFIRMATIONS = Set.of("CONFIRMED", "DECLINED");

    static final Set<String> PAID_WORK_DECISIONS = Set.of("AGREED", "DECLINED");

    static final Set<String> HAND_OVER_DECISIONS = Set.of("ACCEPT", "DECLINE");

    /** What a lead does about a disputed downgrade. */
    static final Set<String> DISPUTE_DECISIONS = Set.of("LOWER", "KEEP");

    static final Set<String> DEADLINE_DECISIONS = Set.of("ACCEPT", "DECLINE", "COUNTER");

    /** What a lead does about a reclassification that lengthens a promise. */
    static final Set<String> RECLASSIFICATION_DECISIONS = Set.of("CORRECT", "KEEP");

    /** How people talk to the first line at once. */
    static final Set<String> TALKS = Set.of("PHONE", "MESSENGER");

    static final Set<String> REPLY_DECISIONS = Set.of("REOPEN", "NEW_TICKET", "NOTHING");

    static final Set<String> BREACH_REASON_DECISIONS = Set.of("APPROVE", "RETURN");

    static final Set<String> DELIVERY_DECISIONS = Set.of("RETRY", "TOLD_OTHERWISE");

    /** The groups that can own a ticket. */
    static final Set<String> LINES = Set.of("support-line", "configuration-line");

    private Vocabulary() {}
}

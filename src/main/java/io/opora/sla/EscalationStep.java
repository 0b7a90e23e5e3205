package io.opora.sla;

/**
 * One row of the decision table {@code escalation}: at a share of the budget, who is told what, and what is done.
 *
 * @param percent   the milestone, in per cent of the budget used
 * @param template  the notification's template, e.g. {@code milestone} or {@code breach}
 * @param rule      the row's id
 */
public record EscalationStep(int percent, Recipient recipient, String template, Action action, String rule) {

    public enum Recipient {
        ASSIGNEE,
        QUEUE,
        LEAD,
        SPECIALIST,
        MANAGER
    }

    public enum Action {
        NOTIFY,
        RAISE_PRIORITY,
        ASSIGN_TO_LEAD
    }
}

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
        /** Whoever works on the ticket; nobody yet: the dedicated specialist, else the queue. */
        ASSIGNEE,
        QUEUE,
        LEAD,
        SPECIALIST,
        /** Named in the contract; where nobody is, the managers. */
        PERSONAL_MANAGER,
        MANAGER
    }

    public enum Action {
        NOTIFY,
        /** The task rises in the list; the ticket keeps its priority. */
        RAISE_PRIORITY,
        ASSIGN_TO_LEAD,
        /** A task that the managers answer for. */
        MANAGER_TASK
    }
}

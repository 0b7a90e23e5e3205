package io.opora.ticket;

import io.opora.sla.ClockKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket. Published synchronously inside the transaction that made it happen, so that the process and
 * the notifications commit with it or not at all.
 */
public sealed interface TicketEvent {

    /** The ticket's number, e.g. {@code OP-1042}: the business key of its process. */
    String number();

    record Registered(String number) implements TicketEvent {}

    /** No contract covers the request: the first line decides what becomes of it (R14). */
    record CoverMissing(String number) implements TicketEvent {}

    /** A colleague's consultation waits for the customer's responsible contact or its deputy. */
    record ConfirmationAsked(String number) implements TicketEvent {}

    record RequestConfirmed(String number, Actor by) implements TicketEvent {}

    record RequestDeclined(String number, UUID messageId, Actor by) implements TicketEvent {}

    /** @param messageId what the engineer found, for the staff; the first line decides what becomes of the ticket */
    record OutsideScopeFound(String number, UUID messageId, Actor by) implements TicketEvent {}

    record PaidWorkDecided(String number, PaidWorkDecision decision, Actor by) implements TicketEvent {}

    /** @param promised whether the ticket is covered and its clocks have been started before: they stay as they are */
    record CoverDecided(String number, CoverVerdict verdict, boolean promised, Actor by) implements TicketEvent {}

    /** The ticket waits in its queue and what its contract promises has been started: it can be worked on. */
    record Accepted(String number) implements TicketEvent {}

    /** @param assignee the staff member's user id, or null when the ticket returned to its queue */
    record Assigned(String number, @Nullable String assignee, Actor by) implements TicketEvent {}

    /** A person's answer that the customer sees. */
    record Answered(String number, UUID messageId, Actor by) implements TicketEvent {}

    record NoteAdded(String number, UUID messageId, Actor by) implements TicketEvent {}

    /** A file, with a message or alone; {@link Attachments} says who may read it. */
    record AttachmentAdded(String number, UUID attachmentId, Actor by) implements TicketEvent {}

    record QuestionAsked(String number, UUID messageId, Actor by) implements TicketEvent {}

    /** The engineer goes on without the customer's answer. */
    record QuestionWithdrawn(String number, Actor by) implements TicketEvent {}

    /** @param answersQuestion whether the message closed the last open question */
    record CustomerReplied(String number, UUID messageId, boolean answersQuestion, Actor by) implements TicketEvent {}

    /**
     * The ticket has another priority, and the clocks what follows from it.
     *
     * @param from 1 (highest) to 4
     * @param why  in the words of whoever changed it
     */
    record PriorityChanged(String number, PriorityChangeKind kind, int from, int to, String why, Actor by)
            implements TicketEvent {}

    record HandedOver(String number, String fromQueue, String toQueue, Actor by) implements TicketEvent {}

    record HandOverAccepted(String number, Actor by) implements TicketEvent {}

    /**
     * The other line declined the hand-over, or did not accept it in time: the team leads decide.
     *
     * @param messageId why it was declined; null when time ran out
     */
    record HandOverReturned(
            String number, String fromQueue, @Nullable UUID messageId, Actor by) implements TicketEvent {}

    record SolutionProposed(String number, UUID messageId, Actor by) implements TicketEvent {}

    record SolutionAccepted(String number, Actor by) implements TicketEvent {}

    record SolutionRejected(String number, UUID messageId, Actor by) implements TicketEvent {}

    record SolutionWithdrawn(String number, Actor by) implements TicketEvent {}

    /**
     * The customer is reminded of what is open.
     *
     * @param messageId the question or solution; null for a step without one
     * @param closesAt  when the waiting ends; null when the table names no end
     */
    record Reminded(
            String number,
            WaitsFor waitsFor,
            @Nullable UUID messageId,
            @Nullable Instant closesAt) implements TicketEvent {}

    /** The ticket still waits, but for something else, from another time on, or without an end by silence. */
    record WaitChanged(String number) implements TicketEvent {}

    /** @param messageId why, in the words of whoever opened it again or of the customer's late reply */
    record Reopened(String number, UUID messageId, Actor by) implements TicketEvent {}

    /**
     * A person of the customer wrote to a ticket that had ended.
     *
     * @param first whether no earlier such message waits for a decision
     */
    record RepliedLate(String number, UUID messageId, boolean first, Actor by) implements TicketEvent {}

    record LateReplyDecided(String number, ReplyDecision decision, Actor by) implements TicketEvent {}

    /** The ticket was opened again before anybody decided about a late reply: nothing is left to decide. */
    record LateReplySettled(String number, Actor by) implements TicketEvent {}

    /** The staff wrote to the customer what is neither an answer nor a question, such as an offer: a reaction too (R5). */
    record Reacted(String number, Actor by) implements TicketEvent {}

    /** A deadline was offered, or another one in reply; the side that {@code by} does not belong to decides. */
    record DeadlineOffered(String number, UUID agreementId, Actor by) implements TicketEvent {}

    /** @param messageId what was said to it; null when nothing was */
    record DeadlineAccepted(
            String number, UUID agreementId, @Nullable UUID messageId, Actor by) implements TicketEvent {}

    record DeadlineDeclined(String number, UUID agreementId, UUID messageId, Actor by) implements TicketEvent {}

    record DeadlineWithdrawn(String number, UUID agreementId, UUID messageId, Actor by) implements TicketEvent {}

    /**
     * The customer is reminded of the deadline that it has to decide about.
     *
     * @param lapsesAt when the offer lapses; null when the table names no end
     */
    record DeadlineReminded(
            String number, UUID agreementId, @Nullable Instant lapsesAt) implements TicketEvent {}

    record DeadlineLapsed(String number, UUID agreementId) implements TicketEvent {}

    /** A priority 1 or 2 has overtaken a deadline that was offered or agreed on. */
    record DeadlineVoided(String number, UUID agreementId) implements TicketEvent {}

    /** The talk about a deadline ended with its ticket, or with its cover. */
    record DeadlineCancelled(String number, UUID agreementId, Actor by) implements TicketEvent {}

    record Cancelled(String number, Actor by) implements TicketEvent {}

    /** The ticket reached its end; the status says which. */
    record Ended(String number, TicketStatus status) implements TicketEvent {}

    /** A promise was broken: whoever is responsible tells why. */
    record BreachReasonAsked(String number, ClockKind clock, Breach breach) implements TicketEvent {}

    record BreachExplained(String number, ClockKind clock, Breach breach, Actor by) implements TicketEvent {}

    /** @param reasonId the reason as it was told, with what the manager said to it */
    record BreachReasonDecided(String number, Breach breach, UUID reasonId, boolean approved, Actor by)
            implements TicketEvent {}

    /**
     * The table {@code escalation} wants a manager to look.
     *
     * @param percent the milestone, in per cent of the budget
     * @param breach  the broken promise behind it; null while the promise can be kept
     */
    record ManagerNeeded(
            String number,
            ClockKind clock,
            int percent,
            Instant dueAt,
            @Nullable Breach breach) implements TicketEvent {}

    /** What a task list shows of the ticket has changed: nearest deadline or urgency. */
    record TaskFactsChanged(String number) implements TicketEvent {}
}

package io.opora.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a reclassification that would lengthen a promise (R9). Published synchronously inside the transaction
 * that made it happen, as {@link TicketEvent}.
 */
public sealed interface ReclassificationEvent {

    /** The ticket's number. */
    String number();

    /** The customer is asked for its view. */
    record Proposed(String number, UUID messageId, Actor by) implements ReclassificationEvent {}

    /** @param messageId why; null where the customer agrees without a word */
    record ViewGiven(
            String number, boolean agrees, @Nullable UUID messageId, Actor by) implements ReclassificationEvent {}

    /** The time for the customer's view has passed: a lead decides without it. */
    record ViewMissed(String number) implements ReclassificationEvent {}

    /** @param messageId the lead's reason */
    record Decided(String number, boolean accepted, UUID messageId, Actor by) implements ReclassificationEvent {}

    /** Priority and clocks have changed. */
    record InForce(String number) implements ReclassificationEvent {}

    record Withdrawn(String number, Actor by) implements ReclassificationEvent {}

    /** Nothing is left to decide: the ticket ended, or its priority changed otherwise. */
    record Cancelled(String number) implements ReclassificationEvent {}
}

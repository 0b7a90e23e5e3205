package io.opora.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a proposed downgrade (R8). Published synchronously inside the transaction that made it happen, as
 * {@link TicketEvent}.
 */
public sealed interface DowngradeEvent {

    /** The ticket's number. */
    String number();

    record Proposed(String number, UUID messageId, Actor by) implements DowngradeEvent {}

    /** The table has said which priority it would be: the customer can be asked. */
    record Derived(String number, UUID messageId) implements DowngradeEvent {}

    /**
     * By the customer; silence needs no event, for its timer moves the process.
     *
     * @param messageId what was written with it, or null
     */
    record Accepted(String number, @Nullable UUID messageId, Actor by) implements DowngradeEvent {}

    record Disputed(String number, UUID messageId, Actor by) implements DowngradeEvent {}

    /** @param accepted whether the lead lowers the priority against the customer's dispute */
    record DisputeDecided(String number, boolean accepted, UUID messageId, Actor by) implements DowngradeEvent {}

    record Withdrawn(String number, Actor by) implements DowngradeEvent {}

    /** Nothing is left to decide: the ticket ended, or its priority changed otherwise. */
    record Cancelled(String number) implements DowngradeEvent {}

    /**
     * Priority and clocks have changed.
     *
     * @param messageId what the customer wrote when it accepted, or null
     */
    record InForce(String number, Consent consent, @Nullable UUID messageId) implements DowngradeEvent {}

    /** Whose word made a downgrade come into force. */
    enum Consent {
        CUSTOMER,
        SILENCE,
        LEAD
    }
}

package io.opora.ticket;

import io.opora.contract.ContractTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in short, for those who write about it or list it.
 *
 * @param assignee   the staff member's user id
 * @param queue      the group whose queue it waits in; null until routed
 * @param specialist the dedicated specialist it went to instead of the whole line
 * @param personalManager whom the contract names as the customer's manager, a user id; as frozen with the ticket's terms
 * @param urgency    how often escalation raised it
 * @param dueAt      the nearest running deadline; null when none runs
 * @param handedOverAt when the ticket was handed over to its queue; null unless that waits for acceptance
 * @param reopenedAt when the present cycle began; null for the first
 * @param endedAt    when the ticket came to its end; null while it is open
 * @param ending     how silence ended it; null when a person did
 * @param confirmedAt when the customer's responsible contact confirmed the request; null where none was needed or given
 */
public record TicketCard(
        long id,
        String number,
        String subject,
        TicketStatus status,
        int priority,
        Cover cover,
        UUID customerId,
        String customerName,
        UUID contactId,
        String contactName,
        @Nullable String assignee,
        @Nullable String queue,
        @Nullable String specialist,
        @Nullable String personalManager,
        int urgency,
        boolean answered,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant reopenedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        @Nullable String coverReasonRu,
        @Nullable String coverReasonEn) {

    static TicketCard of(Ticket ticket) {
        return new TicketCard(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.status(),
                ticket.priority(),
                ticket.cover(),
                ticket.customerId(),
                ticket.customerName(),
                ticket.contactId(),
                ticket.contactName(),
                ticket.assignee(),
                ticket.queue(),
                ticket.specialist(),
                ticket.coverage()
                        .bindingTerms()
                        .map(ContractTerms::personalManager)
                        .orElse(null),
                ticket.urgency(),
                ticket.answeredAt().isPresent(),
                ticket.registeredAt(),
                ticket.dueAt(),
                ticket.coverage().confirmedAt(),
                ticket.handedOverAt().orElse(null),
                ticket.reopenedAt().orElse(null),
                ticket.endedAt(),
                ticket.ending().orElse(null),
                ticket.coverage().reasonRu(),
                ticket.coverage().reasonEn());
    }
}

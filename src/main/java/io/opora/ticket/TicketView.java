package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.contract.ContractTerms;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a ticket that a person who may see it can read; times are instants, dates of the contract Moscow days.
 *
 * @param confirmedBy    the name of the contact, or of the staff member who recorded the confirmation
 * @param coverDecidedBy the name of who decided about a request that no contract covers
 */
public record TicketView(
        long id,
        String number,
        String subject,
        String description,
        ServiceKind service,
        Channel channel,
        Scope scope,
        @Nullable IncidentAnswers answers,
        int priority,
        TicketStatus status,
        UUID customerId,
        String customerName,
        UUID contactId,
        String contactName,
        @Nullable UUID systemId,
        @Nullable String systemName,
        Cover cover,
        @Nullable String coverReasonRu,
        @Nullable String coverReasonEn,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String coverDecidedBy,
        @Nullable Instant coverDecidedAt,
        @Nullable SupportPackage supportPackage,
        @Nullable ContractTerms terms,
        @Nullable String queue,
        @Nullable String specialist,
        @Nullable String assignee,
        Instant registeredAt,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {

    static TicketView of(Ticket ticket) {
        return new TicketView(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.description(),
                ticket.service(),
                ticket.channel(),
                ticket.scope(),
                ticket.answers().orElse(null),
                ticket.priority(),
                ticket.status(),
                ticket.customerId(),
                ticket.customerName(),
                ticket.contactId(),
                ticket.contactName(),
                ticket.systemId(),
                ticket.systemName(),
                ticket.cover(),
                ticket.coverage().reasonRu(),
                ticket.coverage().reasonEn(),
                ticket.coverage().confirmedBy(),
                ticket.coverage().confirmedAt(),
                ticket.coverage().decidedBy(),
                ticket.coverage().decidedAt(),
                ticket.coverage().supportPackage().orElse(null),
                ticket.coverage().terms().orElse(null),
                ticket.queue(),
                ticket.specialist(),
                ticket.assignee(),
                ticket.registeredAt(),
                ticket.receivedAt(),
                ticket.dueAt(),
                ticket.endedAt());
    }
}

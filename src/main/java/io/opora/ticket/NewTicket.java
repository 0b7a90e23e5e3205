package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes in.
 *
 * @param contactId      who asks
 * @param scope          what it is about, as far as is known when it comes in
 * @param answers        needed for incidents, ignored for everything else
 * @param system         name or id of one of the customer's active systems
 * @param receivedAt     when the request reached the provider, if that was earlier; staff only, with a reason
 */
public record NewTicket(
        UUID contactId,
        String subject,
        String description,
        ServiceKind service,
        Channel channel,
        Scope scope,
        @Nullable IncidentAnswers answers,
        @Nullable Instant receivedAt,
        @Nullable String receivedReason,
        @Nullable String system) {

    /** About none of the customer's systems in particular. */
    public NewTicket(
            UUID contactId,
            String subject,
            String description,
            ServiceKind service,
            Channel channel,
            Scope scope,
            @Nullable IncidentAnswers answers,
            @Nullable Instant receivedAt,
            @Nullable String receivedReason) {
        this(contactId, subject, description, service, channel, scope, answers, receivedAt, receivedReason, null);
    }
}

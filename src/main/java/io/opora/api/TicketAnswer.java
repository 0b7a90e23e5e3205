package io.opora.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.ticket.Cover;
import io.opora.ticket.EffortSums;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.TicketStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as the API shows it. In lists it comes without its clocks. */
@Schema(name = "Ticket")
record TicketAnswer(
        @Schema(example = "OP-1042") String number,
        TicketStatus status,
        int priority,
        ServiceKind service,

        @Schema(description = "What it is about; outside STANDARD only where the contract says so")
        Scope scope,

        String subject,
        String description,

        @Schema(description = "The customer's name") String customer,

        UUID customerId,
        Contact contact,

        @Schema(description = "The customer's system that it is about") @Nullable
        SystemRef system,

        @JsonProperty("package") @Nullable SupportPackage supportPackage,

        @Nullable Contract contract,
        CoverAnswer cover,
        Channel channel,
        @Nullable IncidentAnswers answers,

        @Schema(description = "The group whose queue it waits in") @Nullable
        String queue,

        @Schema(description = "The user id; for the staff only") @Nullable
        String assignee,

        @Nullable String assigneeName,
        OffsetDateTime registeredAt,

        @Schema(description = "When it came in; the clocks count from here, where nobody had to confirm it")
        OffsetDateTime receivedAt,

        @Schema(description = "The nearest running deadline") @Nullable
        OffsetDateTime dueAt,

        @Nullable OffsetDateTime endedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ClockAnswer> clocks,

        @Schema(description = "Proposals of a lower priority, newest last")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<DowngradeAnswer> downgrades,

        @Schema(description = "Time spent; for the staff only") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        EffortSums effort) {

    @Schema(name = "TicketContact")
    record Contact(UUID id, String name) {}

    /** By the name it had when the ticket came in. */
    @Schema(name = "TicketSystem", example = """
            {"id": "0b6f5f6e-3c1d-4a53-9f3a-0c5c7c1d2e3f", "name": "Основная база"}""")
    record SystemRef(UUID id, String name) {}

    /** The contract found; for a ticket that is not covered the nearest one, for information. */
    @Schema(name = "TicketContract")
    record Contract(
            String number,
            int version,
            @JsonProperty("package") SupportPackage supportPackage,
            LocalDate validFrom,
            LocalDate validTo) {}

    @Schema(name = "Cover")
    record CoverAnswer(
            @Schema(
                    description = "UNCONFIRMED waits for the responsible contact's confirmation, MISSING for the first"
                            + " line's decision; GOODWILL and PAID_WORK have no promised times")
            Cover state,

            @Nullable String reason,

            @Schema(description = "Who confirmed a colleague's request, or recorded the confirmation") @Nullable
            String confirmedBy,

            @Schema(description = "The clocks of a confirmed request count from here") @Nullable
            OffsetDateTime confirmedAt,

            @Schema(description = "Who decided about a request that no contract covers") @Nullable
            String decidedBy,

            @Nullable OffsetDateTime decidedAt) {}
}

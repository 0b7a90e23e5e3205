package io.opora.api;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.ticket.IncidentAnswers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request to register. Which fields a role may use is checked when it is registered. */
@Schema(
        name = "NewTicket",
        requiredProperties = {"subject", "description", "service"},
        example = """
                {"subject": "Не проводятся документы", "description": "С утра ошибка при проведении.",
                 "service": "INCIDENT", "systemDown": false, "failing": "MAIN", "alternativeExists": true}""")
record TicketForm(
        @Schema(maxLength = 200) String subject,
        @Schema(maxLength = 50_000) String description,
        ServiceKind service,

        @Schema(description = "For incidents: does the system not work at all?") @Nullable
        Boolean systemDown,

        @Schema(description = "For incidents: which functions fail")
        IncidentAnswers.@Nullable Failing failing,

        @Schema(description = "For incidents: is there another way to do the work?") @Nullable
        Boolean alternativeExists,

        @Schema(description = "Without it CABINET for a contact, PHONE for staff") @Nullable
        Channel channel,

        @Schema(description = "What it is about, if known; without it STANDARD, the software's standard functions")
        @Nullable
        Scope scope,

        @Schema(description = "The contact's e-mail; staff only, and needed there", maxLength = 254) @Nullable
        String onBehalfOf,

        @Schema(description = "When the request really came in, if earlier; staff only, with receivedReason") @Nullable
        Instant receivedAt,

        @Schema(maxLength = 50_000) @Nullable String receivedReason,

        @Schema(
                description = "Name or id of one of the customer's active systems; a contact finds them at"
                        + " /api/v1/my/systems",
                maxLength = 100)
        @Nullable
        String system) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SYSTEM = 100;

    // With a required field missing, nobody gets to see the form.
    static TicketForm read(Fields fields) {
        String subject = fields.requiredText("subject", LONGEST_SUBJECT);
        String description = fields.requiredText("description", LONGEST_TEXT);
        ServiceKind service = fields.requiredChoice("service", ServiceKind.class);
        boolean incident = service == ServiceKind.INCIDENT;
        return new TicketForm(
                subject,
                description,
                service,
                incident ? fields.requiredFlag("systemDown") : null,
                incident ? fields.requiredChoice("failing", IncidentAnswers.Failing.class) : null,
                incident ? fields.requiredFlag("alternativeExists") : null,
                fields.choice("channel", Channel.class),
                fields.choice("scope", Scope.class),
                fields.text("onBehalfOf", LONGEST_EMAIL),
                fields.instant("receivedAt"),
                fields.text("receivedReason", LONGEST_TEXT),
                fields.text("system", LONGEST_SYSTEM));
    }

    @Nullable
    IncidentAnswers answers() {
        return systemDown == null || failing == null || alternativeExists == null
                ? null
                : new IncidentAnswers(systemDown, failing, alternativeExists);
    }
}

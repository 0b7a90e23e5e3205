package io.opora.api;

import io.opora.ticket.Confirmation;
import io.opora.ticket.PaidWork;
import io.opora.ticket.ScopeCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the work on a ticket is wanted and under what it is done; each action answers with the ticket as it is then. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class CoverController {

    private final Confirmation confirmation;
    private final PaidWork paidWork;
    private final ScopeCheck scopeCheck;
    private final Actions actions;

    CoverController(Confirmation confirmation, PaidWork paidWork, ScopeCheck scopeCheck, Actions actions) {
        this.confirmation = confirmation;
        this.paidWork = paidWork;
        this.scopeCheck = scopeCheck;
        this.actions = actions;
    }

    @PostMapping("/confirm-request")
    @Operation(
            summary = "Confirm a colleague's request (responsible contact, deputy, first line)",
            description =
                    "The work begins and the clocks start at this instant. The first line records who said so and how in"
                            + " text; contacts may leave the body out.")
    ResponseEntity<?> confirm(
            @PathVariable String number, @RequestBody(required = false) @Nullable ConfirmForm form, Call call) {
        ConfirmForm said = form == null ? ConfirmForm.EMPTY : form;
        return actions.take(number, said, call, by -> confirmation.confirm(number, said.text(), by));
    }

    @PostMapping("/decline-request")
    @Operation(
            summary = "Decline a colleague's request (responsible contact, deputy, first line)",
            description = "The ticket is cancelled; whoever asked reads the reason.")
    ResponseEntity<?> decline(@PathVariable String number, @RequestBody ReasonForm form, Call call) {
        return actions.take(number, form, call, by -> confirmation.decline(number, form.reason(), by));
    }

    @PostMapping("/decide-paid-work")
    @Operation(
            summary = "Record what was agreed about paid work (first line, managers)",
            description =
                    "AGREED: the work goes on, without promised times. DECLINED: the ticket ends. The customer reads"
                            + " the reason.")
    ResponseEntity<?> decidePaidWork(@PathVariable String number, @RequestBody PaidWorkForm form, Call call) {
        return actions.take(number, form, call, by -> paidWork.decide(number, form.decision(), form.reason(), by));
    }

    @PostMapping("/outside-scope")
    @Operation(
            summary = "Tell that the request is outside the standard functions (staff)",
            description =
                    "Where the ticket's contract covers that scope too, nothing else changes. Else the first line decides;"
                            + " until then the clocks run on. The reason is for the staff.")
    ResponseEntity<?> outsideScope(@PathVariable String number, @RequestBody ScopeForm form, Call call) {
        return actions.take(number, form, call, by -> scopeCheck.outside(number, form.scope(), form.reason(), by));
    }
}

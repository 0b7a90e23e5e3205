package io.opora.api;

import io.opora.ticket.Actor;
import io.opora.ticket.DeadlineTalks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Both sides agree on a deadline of their own; each action answers with the ticket as it is then. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class DeadlineController {

    private final DeadlineTalks deadlines;
    private final Actions actions;

    DeadlineController(DeadlineTalks deadlines, Actions actions) {
        this.deadlines = deadlines;
        this.actions = actions;
    }

    @PostMapping("/offer-deadline")
    @Operation(
            summary = "Offer a deadline for the resolution (staff, responsible contact, deputy)",
            description =
                    "For covered tickets of priority 3 and 4. The other side accepts, declines or offers another one. The"
                            + " staff's offer pauses the resolution clock until the customer decides; the customer's does not.")
    ResponseEntity<?> offer(@PathVariable String number, @RequestBody DeadlineOfferForm form, Call call) {
        return actions.take(number, form, call, by -> deadlines.offer(number, form.dueAt(), form.reason(), by));
    }

    @PostMapping("/decide-deadline")
    @Operation(
            summary = "Decide about an offered deadline (the other side)",
            description =
                    "ACCEPT: from now on the resolution clock is due at that instant; where the contract promises no"
                            + " resolution, a clock begins. DECLINE: everything stays as if nothing had been offered. COUNTER:"
                            + " another deadline, about which the first side decides.")
    ResponseEntity<?> decide(@PathVariable String number, @RequestBody DeadlineDecisionForm form, Call call) {
        return actions.take(number, form, call, by -> decide(number, form, by));
    }

    private void decide(String number, DeadlineDecisionForm form, Actor by) {
        switch (form.decision()) {
            case ACCEPT -> deadlines.accept(number, form.dueAt(), form.reason(), by);
            case DECLINE -> deadlines.decline(number, form.reason(), by);
            case COUNTER -> deadlines.counter(number, form.dueAt(), form.reason(), by);
        }
    }
}

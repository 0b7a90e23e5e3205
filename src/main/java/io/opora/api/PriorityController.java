package io.opora.api;

import io.opora.ticket.Reclassifications;
import io.opora.ticket.Upgrades;
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

/** It got worse, or the priority was wrong from the start (R9); each action answers with the ticket after it. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class PriorityController {

    private final Upgrades upgrades;
    private final Reclassifications reclassifications;
    private final Actions actions;

    PriorityController(Upgrades upgrades, Reclassifications reclassifications, Actions actions) {
        this.upgrades = upgrades;
        this.reclassifications = reclassifications;
        this.actions = actions;
    }

    @PostMapping("/upgrade")
    @Operation(
            summary = "Raise the priority: it got worse (staff)",
            description =
                    "The new priority follows from the three answers by the table priority; one that is not higher is refused."
                            + " Reaction and resolution are due at the earlier of the old due time and this instant plus the new"
                            + " budget, also while paused. For incidents; without promised times only the priority changes.")
    ResponseEntity<?> upgrade(@PathVariable String number, @RequestBody PriorityForm form, Call call) {
        return actions.take(number, form, call, by -> upgrades.upgrade(number, form.answers(), form.reason(), by));
    }

    @PostMapping("/reclassify")
    @Operation(
            summary = "Correct the priority: it was wrong from the start (staff)",
            description =
                    "The targets count anew from registration, pauses kept. At once where that lengthens no promise. Else"
                            + " nothing changes yet: the customer is asked for its view, then a team lead decides; the clocks run"
                            + " on. For incidents; the same priority is refused.")
    ResponseEntity<?> reclassify(@PathVariable String number, @RequestBody PriorityForm form, Call call) {
        return actions.take(
                number, form, call, by -> reclassifications.reclassify(number, form.answers(), form.reason(), by));
    }

    @PostMapping("/give-view")
    @Operation(
            summary = "Say what one thinks of a reclassification (contact)",
            description =
                    "A team lead reads it before deciding. Asked for within one day of the package's service hours, welcome until"
                            + " the decision. Who disagrees says why.")
    ResponseEntity<?> giveView(@PathVariable String number, @RequestBody ViewForm form, Call call) {
        return actions.take(
                number, form, call, by -> reclassifications.giveView(number, form.agree(), form.reason(), by));
    }

    @PostMapping("/decide-reclassification")
    @Operation(
            summary = "Decide about a reclassification (team leads)",
            description =
                    "Not before the customer has given its view or the time for it has passed. Accepted, the targets count"
                            + " anew from registration, pauses kept; else nothing changes. The customer reads the reason.")
    ResponseEntity<?> decide(@PathVariable String number, @RequestBody VerdictForm form, Call call) {
        return actions.take(
                number, form, call, by -> reclassifications.decide(number, form.accept(), form.reason(), by));
    }
}

package io.opora.api;

import io.opora.ticket.Downgrades;
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

/** A lower priority because the work was restored in part (R8); each action answers with the ticket after it. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class DowngradeController {

    private final Downgrades downgrades;
    private final Actions actions;

    DowngradeController(Downgrades downgrades, Actions actions) {
        this.downgrades = downgrades;
        this.actions = actions;
    }

    @PostMapping("/propose-downgrade")
    @Operation(
            summary = "Propose a lower priority, for the work is restored in part (staff)",
            description =
                    "The new priority follows from the three answers by the table priority; one that is not lower is refused."
                            + " This instant is the moment of restoration, and the resolution clock pauses until the customer"
                            + " decides. Silence for one day of the package's service hours accepts, with a reminder before."
                            + " For covered incidents without a solution under review.")
    ResponseEntity<?> propose(@PathVariable String number, @RequestBody RestorationForm form, Call call) {
        return actions.take(number, form, call, by -> downgrades.propose(number, form.facts(), by));
    }

    @PostMapping("/decide-downgrade")
    @Operation(
            summary = "Accept or dispute a proposed lower priority (contact)",
            description =
                    "Accepted, a drop from 1 or 2 to 3 or 4 meets the promise as of the proposal, and the new priority's"
                            + " clock starts from there; any other drop keeps the running clock. Disputed, which needs a reason,"
                            + " the clock goes on as if nothing had been proposed, the time of the review left out, and a team"
                            + " lead decides.")
    ResponseEntity<?> decide(@PathVariable String number, @RequestBody AcceptForm form, Call call) {
        return actions.take(number, form, call, by -> {
            if (form.accept()) {
                downgrades.accept(number, form.reason(), by);
            } else {
                downgrades.dispute(number, form.reason(), by);
            }
        });
    }

    @PostMapping("/decide-dispute")
    @Operation(
            summary = "Decide a disputed lower priority (team leads)",
            description =
                    "Accepted, it counts as of its proposal; else the priority stays. The customer reads the reason.")
    ResponseEntity<?> decideDispute(@PathVariable String number, @RequestBody VerdictForm form, Call call) {
        return actions.take(
                number, form, call, by -> downgrades.decideDispute(number, form.accept(), form.reason(), by));
    }
}

package io.opora.api;

import io.opora.ticket.BreachReasons;
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

/** Why a promise was broken; each action answers with the ticket as it is then. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class BreachController {

    private final BreachReasons reasons;
    private final Actions actions;

    BreachController(BreachReasons reasons, Actions actions) {
        this.reasons = reasons;
        this.actions = actions;
    }

    @PostMapping("/explain-breach")
    @Operation(
            summary = "Tell why a clock's promise was broken (staff)",
            description =
                    "A manager approves the reason or returns it. It is kept with the clock; the clock itself is left"
                            + " as it is, and so is a ticket that has ended. Of several breaches of the clock the oldest without a"
                            + " reason is meant.")
    ResponseEntity<?> explain(@PathVariable String number, @RequestBody ExplainBreachForm form, Call call) {
        return actions.take(
                number, form, call, by -> reasons.explain(number, form.clockId(), form.category(), form.text(), by));
    }

    @PostMapping("/decide-breach-reason")
    @Operation(
            summary = "Approve or return the reason of a breach (managers)",
            description = "A returned reason stays readable, and another one is asked for with the manager's words.")
    ResponseEntity<?> decide(@PathVariable String number, @RequestBody DecideBreachReasonForm form, Call call) {
        return actions.take(
                number, form, call, by -> reasons.decide(number, form.clockId(), form.accept(), form.reason(), by));
    }
}

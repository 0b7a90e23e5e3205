package io.opora.api;

import io.opora.ticket.Withdrawal;
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

@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class WithdrawalController {

    private final Withdrawal withdrawal;
    private final Actions actions;

    WithdrawalController(Withdrawal withdrawal, Actions actions) {
        this.withdrawal = withdrawal;
        this.actions = actions;
    }

    @PostMapping("/withdraw")
    @Operation(
            summary = "Take back what one's own side has proposed (both)",
            description =
                    "A proposed lower priority, also a disputed one: as if it had never been proposed, the time of the review"
                            + " left out. An offered deadline of one's own side: that ends the talk, whatever was offered before"
                            + " it. A reclassification that the customer is heard"
                            + " about: the priority stays as it was. What the staff take back of a priority is explained to"
                            + " the staff only; why a deadline was taken back, the other side reads. Where several are open,"
                            + " say which: 409 otherwise.")
    ResponseEntity<?> withdraw(@PathVariable String number, @RequestBody WithdrawForm form, Call call) {
        return actions.take(number, form, call, by -> withdrawal.withdraw(number, form.what(), form.reason(), by));
    }
}

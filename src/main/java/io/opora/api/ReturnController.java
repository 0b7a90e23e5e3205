package io.opora.api;

import io.opora.ticket.HandOver;
import io.opora.ticket.LateReplies;
import io.opora.ticket.Reopening;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets that come back: opened again, or from one line to the other; each action answers with the ticket after it. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class ReturnController {

    private final Reopening reopening;
    private final LateReplies lateReplies;
    private final HandOver handOver;
    private final Actions actions;

    ReturnController(Reopening reopening, LateReplies lateReplies, HandOver handOver, Actions actions) {
        this.reopening = reopening;
        this.lateReplies = lateReplies;
        this.handOver = handOver;
        this.actions = actions;
    }

    @PostMapping("/reopen")
    @Operation(
            summary = "Open an ended ticket again (both)",
            description =
                    "Within 30 days of its end, as the table waiting-periods says. A new cycle of clocks begins at"
                            + " this instant under the terms that the ticket had. For an incident the three questions may be"
                            + " answered anew, all or none. A reply that waits for a decision is settled by it.")
    ResponseEntity<?> reopen(@PathVariable String number, @RequestBody ReopenForm form, Call call) {
        return actions.take(number, form, call, by -> reopening.reopen(number, form.reason(), form.answers(), by));
    }

    @PostMapping("/decide-reply")
    @Operation(
            summary = "Decide about a reply to an ended ticket (first line)",
            description =
                    "REOPEN begins a new cycle, NEW_TICKET registers a ticket for whoever wrote (both tickets name each"
                            + " other in an internal note), NOTHING leaves the ticket ended. A new ticket"
                            + " for an incident needs the three answers.")
    ResponseEntity<?> decideReply(@PathVariable String number, @RequestBody ReplyForm form, Call call) {
        return actions.take(
                number,
                form,
                call,
                by -> lateReplies.decide(number, form.decision(), form.reason(), form.answers(), by));
    }

    @PostMapping("/accept-hand-over")
    @Operation(
            summary = "Accept a ticket from the other line (staff of the line, team leads)",
            description =
                    "Whoever accepts becomes the assignee. An answer, a question or a solution by the line accepts"
                            + " the ticket too.")
    ResponseEntity<?> acceptHandOver(@PathVariable String number, Call call) {
        return actions.take(number, Map.of(), call, by -> handOver.accept(number, by));
    }

    @PostMapping("/decline-hand-over")
    @Operation(
            summary = "Decline a ticket from the other line (staff of the line, team leads)",
            description = "The team leads decide who works on it, as they do when nobody accepts in time.")
    ResponseEntity<?> declineHandOver(@PathVariable String number, @RequestBody ReasonForm form, Call call) {
        return actions.take(number, form, call, by -> handOver.decline(number, form.reason(), by));
    }
}

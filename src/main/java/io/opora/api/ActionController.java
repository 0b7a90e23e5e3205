package io.opora.api;

import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.Effort;
import io.opora.ticket.HandOver;
import io.opora.ticket.Solutions;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a ticket; each action answers with the ticket as it is afterwards. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Tag(name = "Actions")
@ApiResponse(
        responseCode = "200",
        description = "The ticket after the action",
        content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
class ActionController {

    private static final String KNOWN =
            "ask-customer, resolve, accept-solution, reject-solution, hand-over, cancel, decide-cover, confirm-request,"
                    + " decline-request, decide-paid-work, outside-scope, reopen, decide-reply, accept-hand-over, decline-hand-over"
                    + ", propose-downgrade, decide-downgrade, decide-dispute, withdraw"
                    + ", offer-deadline, decide-deadline"
                    + ", upgrade, reclassify, give-view, decide-reclassification"
                    + ", explain-breach, decide-breach-reason";

    private final Conversation conversation;
    private final Solutions solutions;
    private final HandOver handOver;
    private final Cancellation cancellation;
    private final CoverReview coverReview;
    private final Effort effort;
    private final Actions actions;

    ActionController(
            Conversation conversation,
            Solutions solutions,
            HandOver handOver,
            Cancellation cancellation,
            CoverReview coverReview,
            Effort effort,
            Actions actions) {
        this.conversation = conversation;
        this.solutions = solutions;
        this.handOver = handOver;
        this.cancellation = cancellation;
        this.coverReview = coverReview;
        this.effort = effort;
        this.actions = actions;
    }

    @PostMapping("/ask-customer")
    @Operation(summary = "Ask the customer (staff)", description = "The resolution clock pauses until the answer.")
    ResponseEntity<?> ask(@PathVariable String number, @RequestBody TextForm form, Call call) {
        return actions.take(
                number,
                form,
                call,
                by -> effort.noteWith(
                        number, form.spent(), by, () -> conversation.ask(number, form.text(), form.channel(), by)));
    }

    @PostMapping("/resolve")
    @Operation(
            summary = "Propose a solution (staff)",
            description = "The resolution clock stands still until the customer accepts or rejects the solution.")
    ResponseEntity<?> resolve(@PathVariable String number, @RequestBody TextForm form, Call call) {
        return actions.take(
                number,
                form,
                call,
                by -> effort.noteWith(
                        number, form.spent(), by, () -> solutions.propose(number, form.text(), form.channel(), by)));
    }

    @PostMapping("/accept-solution")
    @Operation(
            summary = "Accept the solution (contact)",
            description = "The ticket is closed, and the promise met as of the instant the solution was proposed.")
    ResponseEntity<?> acceptSolution(@PathVariable String number, Call call) {
        return actions.take(number, Map.of(), call, by -> solutions.accept(number, by));
    }

    @PostMapping("/reject-solution")
    @Operation(
            summary = "Reject the solution (contact)",
            description = "Back to work; the clock goes on, the time of the review left out.")
    ResponseEntity<?> rejectSolution(@PathVariable String number, @RequestBody ReasonForm form, Call call) {
        return actions.take(number, form, call, by -> solutions.reject(number, form.reason(), by));
    }

    @PostMapping("/hand-over")
    @Operation(
            summary = "Hand over to the other line (staff)",
            description = "It must accept in time, else the team leads decide. The clocks run on.")
    ResponseEntity<?> handOver(@PathVariable String number, @RequestBody HandOverForm form, Call call) {
        return actions.take(number, form, call, by -> handOver.handOver(number, form.line(), form.reason(), by));
    }

    @PostMapping("/cancel")
    @Operation(
            summary = "Cancel the request (both)",
            description = "The clocks end without an outcome; breaches that happened stay.")
    ResponseEntity<?> cancel(@PathVariable String number, @RequestBody ReasonForm form, Call call) {
        return actions.take(number, form, call, by -> cancellation.cancel(number, form.reason(), by));
    }

    @PostMapping("/decide-cover")
    @Operation(
            summary = "Decide about a request that no contract covers (first line)",
            description =
                    "REFUSE ends the ticket, GOODWILL accepts it without clocks, PAID_WORK asks the customer whether to"
                            + " do it for a price of its own, ACCEPT_COVERED starts the clocks from the instant the request was"
                            + " received. Clocks that run already run on with ACCEPT_COVERED; any other decision cancels them. A"
                            + " colleague's consultation that is accepted so needs no confirmation any more.")
    ResponseEntity<?> decideCover(@PathVariable String number, @RequestBody CoverForm form, Call call) {
        return actions.take(number, form, call, by -> coverReview.decide(number, form.decision(), form.reason(), by));
    }

    @Hidden
    @PostMapping("/{action}")
    ResponseEntity<?> unknown(@PathVariable String action) {
        throw new Refused(HttpStatus.NOT_FOUND, "action.unknown", Values.echo(action), KNOWN);
    }
}

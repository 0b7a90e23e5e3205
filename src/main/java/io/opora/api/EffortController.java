package io.opora.api;

import io.opora.ticket.Effort;
import io.opora.ticket.EffortView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{number}/effort")
@Tag(name = "Effort")
class EffortController {

    private final Effort effort;
    private final Once once;

    EffortController(Effort effort, Once once) {
        this.effort = effort;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "The time spent (staff)", description = "Corrections are entries of their own.")
    EffortAnswer list(@PathVariable String number, Call call) {
        return answer(number, call);
    }

    @PostMapping
    @Operation(
            summary = "Note time spent (staff)",
            description = "In minutes, also on a ticket that has ended. With a message, a question or a solution it is"
                    + " noted by their own field minutes.")
    @ApiResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = EffortAnswer.Entry.class)))
    ResponseEntity<?> note(@PathVariable String number, @RequestBody EffortForm form, Call call) {
        return once.answer(call, form, () -> {
            EffortView noted = effort.note(number, form.spent(), form.text(), call.actor());
            return ResponseEntity.status(HttpStatus.CREATED).body(EffortAnswer.Entry.of(noted));
        });
    }

    @PostMapping("/{entry}/correction")
    @Operation(
            summary = "Correct an entry (staff)",
            description =
                    "A counter-entry takes it back, with the reason; minutes notes what is right instead, of the"
                            + " same kind unless billable says otherwise. One's own entries are corrected by oneself, all by leads, managers and administrators.")
    @ApiResponse(
            responseCode = "201",
            description = "The sums and entries afterwards",
            content = @Content(schema = @Schema(implementation = EffortAnswer.class)))
    ResponseEntity<?> correct(
            @PathVariable String number,
            @PathVariable String entry,
            @RequestBody EffortCorrectionForm form,
            Call call) {
        return once.answer(call, form, () -> {
            effort.correct(
                    number, Values.id("entry", entry), form.reason(), form.minutes(), form.billable(), call.actor());
            return ResponseEntity.status(HttpStatus.CREATED).body(answer(number, call));
        });
    }

    private EffortAnswer answer(String number, Call call) {
        List<EffortView> entries = effort.list(number, call.actor());
        return EffortAnswer.of(effort.sums(number, call.actor()), entries);
    }
}

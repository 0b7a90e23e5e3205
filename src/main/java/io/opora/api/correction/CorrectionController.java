package io.opora.api.correction;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Names;
import io.opora.api.Once;
import io.opora.api.PageAnswer;
import io.opora.api.PageQuery;
import io.opora.refusal.NotThere;
import io.opora.sla.CorrectionView;
import io.opora.sla.Corrections;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts clocks right: nothing changes before somebody has seen what would change and approves. */
@RestController
@RequestMapping("/api/v1/corrections")
@Tag(name = "Corrections")
class CorrectionController {

    private final Corrections corrections;
    private final Names names;
    private final Once once;

    CorrectionController(Corrections corrections, Names names, Once once) {
        this.corrections = corrections;
        this.names = names;
        this.once = once;
    }

    @PostMapping
    @Operation(
            summary = "Preview a correction of clocks (managers, administrators)",
            description =
                    "Recomputes the clocks of some tickets, or those that started in a period (of one customer), and keeps"
                            + " what each comes to before and after. No clock changes until the correction is approved.")
    @ApiResponse(
            responseCode = "201",
            description = "The preview; its clocks are at …/clocks",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    ResponseEntity<?> preview(@RequestBody CorrectionForm form, Call call) {
        return once.answer(call, form, () -> {
            CorrectionView preview =
                    corrections.preview(form.request(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/corrections/" + preview.id()))
                    .body(CorrectionAnswer.of(preview, names));
        });
    }

    @GetMapping
    @Operation(summary = "All corrections, the newest first (managers, administrators)")
    PageAnswer<CorrectionAnswer> all(
            @Parameter(description = "From 0", example = "0") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 to 100", example = "20") @RequestParam(required = false) @Nullable String size,
            Call call) {
        var found = corrections.all(PageQuery.of(page, size), call.actor().id());
        return new PageAnswer<>(
                found.map(correction -> CorrectionAnswer.of(correction, names)).getContent(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A correction with its numbers (managers, administrators)")
    CorrectionAnswer find(@PathVariable String id, Call call) {
        return CorrectionAnswer.of(corrections.find(uuid(id), call.actor().id()), names);
    }

    @GetMapping("/{id}/clocks")
    @Operation(
            summary = "Each clock before and after (managers, administrators)",
            description =
                    "By ticket. Once approved, effect says whether it was applied or skipped because the clock had changed"
                            + " after the preview.")
    PageAnswer<CorrectedClockAnswer> clocks(
            @PathVariable String id,
            @Parameter(description = "true: only clocks that come to another result; false: only the others")
                    @RequestParam(required = false)
                    @Nullable
                    String changes,
            @Parameter(description = "From 0", example = "0") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 to 100", example = "20") @RequestParam(required = false) @Nullable String size,
            Call call) {
        Boolean only = changes == null ? null : Choices.flag("changes", changes);
        var found = corrections.clocks(
                uuid(id), only, PageQuery.of(page, size), call.actor().id());
        return new PageAnswer<>(
                found.map(CorrectedClockAnswer::of).getContent(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements());
    }

    @PostMapping("/{id}/approve")
    @Operation(
            summary = "Carry out what was previewed (managers, administrators)",
            description =
                    "The old result stays in each ledger, marked void. Ended clocks change silently; open ones move their"
                            + " timers, and the highest milestone they passed by that is told once. A clock that has changed since the"
                            + " preview is skipped.")
    @ApiResponse(
            responseCode = "200",
            description = "The correction",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    ResponseEntity<?> approve(@PathVariable String id, Call call) {
        return once.answer(
                call,
                "",
                () -> ResponseEntity.ok(CorrectionAnswer.of(
                        corrections.approve(uuid(id), call.actor().id()), names)));
    }

    @PostMapping("/{id}/reject")
    @Operation(
            summary = "Leave everything as it is (managers, administrators)",
            description = "The preview is kept with the reason.")
    @ApiResponse(
            responseCode = "200",
            description = "The correction",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    ResponseEntity<?> reject(@PathVariable String id, @RequestBody RejectionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(CorrectionAnswer.of(
                        corrections.reject(uuid(id), form.reason(), call.actor().id()), names)));
    }

    /** What is no UUID is no correction's. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotThere("correction.unknown");
        }
    }
}

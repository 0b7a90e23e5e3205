package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Days;
import io.opora.api.Once;
import io.opora.refusal.NotThere;
import io.opora.staff.Absence;
import io.opora.staff.Absences;
import io.opora.staff.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Absences")
@ApiResponse(
        responseCode = "200",
        description = "The absence afterwards",
        content = @Content(schema = @Schema(implementation = AbsenceAnswer.class)))
class AbsenceController {

    private static final int LONGEST_ID = 64;

    /** As far as anybody plans. */
    private static final int YEARS_SHOWN = 1;

    private final Absences absences;
    private final Rights rights;
    private final Once once;
    private final Clock clock;

    AbsenceController(Absences absences, Rights rights, Once once, Clock clock) {
        this.absences = absences;
        this.rights = rights;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/absences")
    @Operation(summary = "Who is away when (staff)", description = "By first day; cancelled ones are left out.")
    @ApiResponse(responseCode = "200", description = "The absences that touch these days")
    List<AbsenceAnswer> list(
            @Parameter(description = "Today when missing", example = "2026-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "A year later when missing", example = "2026-07-31")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "A user id") @RequestParam(required = false) @Nullable String staff,
            Call call) {
        rights.requireStaff(call.actor().id());
        LocalDate first = from == null ? Days.of(clock.instant()) : Days.of("from", from);
        LocalDate last = to == null ? first.plusYears(YEARS_SHOWN) : Days.of("to", to);
        return absences.between(first, last, Choices.text("staff", staff, LONGEST_ID)).stream()
                .map(this::answer)
                .toList();
    }

    @PostMapping("/staff/{id}/absences")
    @Operation(
            summary = "Record an absence (oneself; leads, managers and administrators anybody's)",
            description = "While it lasts, the person's open and new tickets go to the substitute, or to the line.")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AbsenceAnswer.class)))
    ResponseEntity<?> record(@PathVariable String id, @RequestBody AbsenceForm form, Call call) {
        return once.answer(call, form, () -> {
            Absence absence = absences.record(id, form.dates(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/absences/" + absence.id()))
                    .body(answer(absence));
        });
    }

    @GetMapping("/absences/{id}")
    @Operation(summary = "An absence (staff)")
    AbsenceAnswer find(@PathVariable String id, Call call) {
        rights.requireStaff(call.actor().id());
        return answer(absences.find(uuid(id)));
    }

    @PutMapping("/absences/{id}")
    @Operation(
            summary = "Change days or substitute (as recording)",
            description = "Once begun, the first day stays; a last day that has passed ends the absence at once.")
    AbsenceAnswer change(@PathVariable String id, @RequestBody AbsenceForm form, Call call) {
        return answer(absences.change(uuid(id), form.dates(), call.actor().id()));
    }

    @PostMapping("/absences/{id}/cancel")
    @Operation(
            summary = "Cancel an absence (as recording)",
            description = "The person stays or is back; what nobody claimed meanwhile is given back.")
    ResponseEntity<?> cancel(@PathVariable String id, Call call) {
        return once.answer(
                call,
                List.of(),
                () -> ResponseEntity.ok(
                        answer(absences.cancel(uuid(id), call.actor().id()))));
    }

    private AbsenceAnswer answer(Absence absence) {
        return AbsenceAnswer.of(absence, clock.instant());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotThere("absence.unknown");
        }
    }
}

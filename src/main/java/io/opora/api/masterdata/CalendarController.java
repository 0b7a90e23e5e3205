package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Names;
import io.opora.api.Once;
import io.opora.contract.CalendarRegister;
import io.opora.contract.CalendarVersion;
import io.opora.refusal.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendars that promises count in, the packages' weekly hours among them. */
@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "Calendars")
class CalendarController {

    private final CalendarRegister register;
    private final Names names;
    private final Once once;

    CalendarController(CalendarRegister register, Names names, Once once) {
        this.register = register;
        this.names = names;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "The current version of each calendar (staff)")
    List<CalendarAnswer> all() {
        return answers(register.all());
    }

    @GetMapping("/{name}")
    @Operation(summary = "The current version of one calendar (staff)")
    CalendarAnswer current(@Parameter(example = "BASIC_SERVICE_HOURS") @PathVariable String name) {
        return CalendarAnswer.of(register.version(name, null), names);
    }

    @GetMapping("/{name}/versions")
    @Operation(summary = "All versions of one calendar, the newest first (staff)")
    List<CalendarAnswer> history(@PathVariable String name) {
        return answers(register.history(name));
    }

    @GetMapping("/{name}/versions/{version}")
    @Operation(summary = "One version of a calendar (staff)", description = "A promise's receipt names its version.")
    CalendarAnswer version(@PathVariable String name, @PathVariable String version) {
        return CalendarAnswer.of(register.version(name, number(name, version)), names);
    }

    @PostMapping("/{name}/versions")
    @Operation(
            summary = "Publish the next version, or a new calendar (administrators, process owners)",
            description = "Promises made before keep the version they were made with. What is left out stays as it is;"
                    + " a change that changes nothing publishes nothing and answers 200.")
    @ApiResponse(
            responseCode = "201",
            description = "The version that is the current one now",
            content = @Content(schema = @Schema(implementation = CalendarAnswer.class)))
    ResponseEntity<?> publish(@PathVariable String name, @RequestBody CalendarForm form, Call call) {
        return once.answer(call, form, () -> {
            int before = register.all().stream()
                    .filter(calendar -> calendar.name().equals(name))
                    .mapToInt(CalendarVersion::version)
                    .findFirst()
                    .orElse(0);
            CalendarVersion now =
                    register.publish(name, form.change(), call.actor().id());
            CalendarAnswer answer = CalendarAnswer.of(now, names);
            return now.version() == before
                    ? ResponseEntity.ok(answer)
                    : ResponseEntity.created(URI.create("/api/v1/calendars/" + name + "/versions/" + now.version()))
                            .body(answer);
        });
    }

    private List<CalendarAnswer> answers(List<CalendarVersion> calendars) {
        return calendars.stream()
                .map(calendar -> CalendarAnswer.of(calendar, names))
                .toList();
    }

    private int number(String name, String version) {
        int latest = register.version(name, null).version();
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new NotThere("calendar.unknown-version", name, latest);
        }
        return Integer.parseInt(version);
    }
}

package io.opora.api;

import io.opora.sla.ClockKind;
import io.opora.sla.DeadlinePreview;
import io.opora.sla.DeadlinePreviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deadlines")
class PreviewController {

    private final DeadlinePreviews previews;
    private final Clock time;

    PreviewController(DeadlinePreviews previews, Clock time) {
        this.previews = previews;
        this.time = time;
    }

    @GetMapping("/api/v1/sla/preview")
    @Operation(
            summary = "What a package promises for a request, without a ticket (staff)",
            description = "Each deadline with the stretches of time that count. null: nothing is promised.")
    PreviewAnswer preview(
            @Parameter(description = "BASIC, BUSINESS or PREMIUM", example = "BASIC", required = true)
                    @RequestParam(name = "package", required = false)
                    @Nullable
                    String supportPackage,
            @Parameter(description = "Without it INCIDENT", example = "INCIDENT")
                    @RequestParam(required = false)
                    @Nullable
                    String service,
            @Parameter(description = "1 to 4; needed for incidents", example = "1")
                    @RequestParam(required = false)
                    @Nullable
                    String priority,
            @Parameter(description = "With an offset; without it now", example = "2026-03-06T17:00:00+03:00")
                    @RequestParam(required = false)
                    @Nullable
                    String registeredAt,
            Call call) {
        PreviewQuery query = PreviewQuery.of(supportPackage, service, priority, registeredAt, time);
        List<DeadlinePreview> deadlines =
                previews.preview(query.supportPackage(), query.service(), query.priority(), query.registeredAt());
        return new PreviewAnswer(
                query.supportPackage(),
                query.service(),
                query.priority(),
                Iso.time(query.registeredAt()),
                deadline(ClockKind.REACTION, deadlines, query, call.language()),
                deadline(ClockKind.RESOLUTION, deadlines, query, call.language()));
    }

    private static PreviewAnswer.@Nullable Deadline deadline(
            ClockKind kind, List<DeadlinePreview> deadlines, PreviewQuery query, Language language) {
        return deadlines.stream()
                .filter(deadline -> deadline.target().kind() == kind)
                .findFirst()
                .map(deadline -> PreviewAnswer.Deadline.of(deadline, query.registeredAt(), language))
                .orElse(null);
    }
}

package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.LargestFile;
import io.opora.api.Names;
import io.opora.api.Once;
import io.opora.contract.ProductionCalendarRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The decreed holidays and moved days, year by year. */
@RestController
@RequestMapping("/api/v1/production-calendar")
@Tag(name = "Calendars")
class ProductionCalendarController {

    private static final int LARGEST_FILE = 256;

    private final ProductionCalendarRegister register;
    private final Names names;
    private final Once once;

    ProductionCalendarController(ProductionCalendarRegister register, Names names, Once once) {
        this.register = register;
        this.names = names;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "The years whose decree is known (staff)")
    ProductionCalendarAnswer all() {
        return ProductionCalendarAnswer.of(register.all(), names);
    }

    @LargestFile(kilobytes = LARGEST_FILE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Load years from a CSV file (administrators, process owners)",
            description = "The columns are date,kind,transferred_from,note; the kinds are holiday, transferred_off,"
                    + " working_saturday, shortened; a year is loaded whole. Each calendar that follows public holidays"
                    + " gets a next version; promises made before keep theirs.")
    @ApiResponse(
            responseCode = "200",
            description = "What was loaded, or would be",
            content = @Content(schema = @Schema(implementation = ProductionCalendarLoadAnswer.class)))
    ResponseEntity<?> load(
            @Parameter(description = "CSV in UTF-8, 256 KB at most") @RequestParam(required = false) @Nullable
                    MultipartFile file,
            @Parameter(description = "What it rests on; needed unless it is a dry run", example = "ПП РФ № 1234")
                    @RequestParam(required = false)
                    @Nullable
                    String note,
            @Parameter(description = "true: only say what would be done") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) HttpServletRequest request,
            Call call) {
        QueryParameters.requireKnown(request, Set.of("dryRun", "note"));
        String csv = UploadedText.of(file, LARGEST_FILE);
        String by = call.actor().id();
        if (dryRun) {
            return ResponseEntity.ok(ProductionCalendarLoadAnswer.of(register.check(csv, by), true, call.language()));
        }
        return once.answer(
                call,
                Map.of("csv", csv, "note", note == null ? "" : note),
                () -> ResponseEntity.ok(
                        ProductionCalendarLoadAnswer.of(register.load(csv, note, by), false, call.language())));
    }
}

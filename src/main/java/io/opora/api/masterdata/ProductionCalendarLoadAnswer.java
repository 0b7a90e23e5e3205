package io.opora.api.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opora.api.Language;
import io.opora.contract.ProductionCalendarLoad;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What loading a file did, or would do. */
@Schema(name = "ProductionCalendarLoad", example = """
        {"dryRun": true, "years": [{"year": 2028, "effect": "NEW", "days": 31}],
         "calendars": ["BASIC_SERVICE_HOURS", "BUSINESS_SERVICE_HOURS", "RU_BUSINESS_DAYS"], "problems": []}""")
record ProductionCalendarLoadAnswer(
        boolean dryRun,
        List<ProductionCalendarLoad.Year> years,

        @Schema(description = "The calendars that get a next version")
        List<String> calendars,

        @Schema(description = "With any of these, nothing is loaded")
        List<LineProblem> problems) {

    /** What is wrong with a line, and what to do. */
    record LineProblem(
            @Schema(description = "Counted from 1, the header included; left out: the whole file")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Integer line,

            @Schema(description = "Empty: the whole line") String column,

            String code,
            String message) {}

    static ProductionCalendarLoadAnswer of(ProductionCalendarLoad load, boolean dryRun, Language language) {
        return new ProductionCalendarLoadAnswer(
                dryRun,
                load.years(),
                load.calendars(),
                load.problems().stream()
                        .map(problem -> new LineProblem(
                                problem.line() == 0 ? null : problem.line(),
                                problem.column(),
                                problem.finding().code(),
                                problem.finding().text(language.locale())))
                        .toList());
    }
}

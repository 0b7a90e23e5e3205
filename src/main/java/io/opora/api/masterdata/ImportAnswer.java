package io.opora.api.masterdata;

import io.opora.api.Language;
import io.opora.exchange.ImportReport;
import io.opora.exchange.ImportReport.Effect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What an import did, or would do, line by line. */
@Schema(name = "Import", example = """
        {"kind": "contacts", "dryRun": true, "created": 1, "changed": 0, "unchanged": 12,
         "lines": [{"line": 14, "effect": "CREATED", "what": "Анна Ким"}],
         "problems": [{"line": 15, "column": "email", "code": "field.required", "message": "Заполните это поле."}]}""")
record ImportAnswer(
        String kind,
        boolean dryRun,
        long created,
        long changed,
        long unchanged,

        @Schema(description = "What is created or changed") List<Line> lines,

        @Schema(description = "Everything that is wrong; with any of these, nothing is imported")
        List<LineProblem> problems) {

    @Schema(name = "ImportedLine")
    record Line(
            @Schema(description = "Counted from 1, the header included")
            int line,

            Effect effect,
            String what) {}

    /** What is wrong with a line, and what to do. */
    @Schema(name = "ImportProblem")
    record LineProblem(
            @Schema(description = "Counted from 1, the header included; 0: the whole file")
            int line,

            @Schema(description = "The column's English title; empty: the whole line")
            String column,

            String code,
            String message) {}

    static ImportAnswer of(ImportReport report, Language language) {
        return new ImportAnswer(
                report.kind().word(),
                report.dryRun(),
                report.count(Effect.CREATED),
                report.count(Effect.CHANGED),
                report.count(Effect.UNCHANGED),
                report.lines().stream()
                        .filter(line -> line.effect() != Effect.UNCHANGED)
                        .map(line -> new Line(line.line(), line.effect(), line.what()))
                        .toList(),
                report.problems().stream()
                        .map(problem -> new LineProblem(
                                problem.line(), problem.column(), problem.code(), problem.text(language.locale())))
                        .toList());
    }
}

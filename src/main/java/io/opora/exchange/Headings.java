package io.opora.exchange;

import io.opora.refusal.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which: the headings may be Russian or English, in any order. */
final class Headings {

    private final List<@Nullable String> keys = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    Headings(Grid.Row heading, Exchange exchange) {
        Set<String> seen = new HashSet<>();
        for (String title : heading.cells()) {
            String key = exchange.columns().stream()
                    .filter(column -> column.isTitled(title))
                    .map(Column::key)
                    .findFirst()
                    .orElse(null);
            if (key == null && !title.isBlank()) {
                String known = exchange.columns().stream().map(Column::title).collect(Collectors.joining(", "));
                add(heading, Line.echo(title), "exchange.unknown-column", known);
            } else if (key != null && !seen.add(key)) {
                add(heading, key, "exchange.column-twice");
            }
            keys.add(key);
        }
        exchange.columns().stream()
                .filter(column -> exchange.needed().contains(column.key()) && !seen.contains(column.key()))
                .forEach(column -> add(heading, column.key(), "exchange.missing-column", column.title(), column.key()));
    }

    List<LineProblem> problems() {
        return problems;
    }

    Line line(Grid.Row row) {
        Map<String, String> cells = new HashMap<>();
        keys.stream().filter(key -> key != null).forEach(key -> cells.put(key, ""));
        Line line = new Line(row.number(), cells);
        for (int place = 0; place < row.cells().size(); place++) {
            String cell = row.cells().get(place).strip();
            String key = place < keys.size() ? keys.get(place) : null;
            if (key == null) {
                line.checks().require(cell.isEmpty(), "", "exchange.outside-columns", Line.echo(cell));
            } else if (Cells.isFormula(cell)) {
                line.checks().add(key, "exchange.formula");
            } else if (cell.codePoints().anyMatch(Headings::isForbidden)) {
                line.checks().add(key, "field.forbidden-characters");
            } else {
                cells.put(key, Cells.unguarded(cell));
            }
        }
        return line;
    }

    private void add(Grid.Row heading, String column, String code, Object... arguments) {
        problems.add(LineProblem.of(heading.number(), new Finding(column, code, arguments)));
    }

    /** Neither can be stored. */
    private static boolean isForbidden(int sign) {
        boolean lineBreakOrTab = sign == '\n' || sign == '\r' || sign == '\t';
        return !lineBreakOrTab && Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
    }
}

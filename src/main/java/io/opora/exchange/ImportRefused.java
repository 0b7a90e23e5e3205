package io.opora.exchange;

import io.opora.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines of a file are wrong, so nothing of it was imported. */
public final class ImportRefused extends Refusal {

    private final transient List<LineProblem> problems;
    private final transient List<Column> columns;

    ImportRefused(List<LineProblem> problems, List<Column> columns) {
        super("exchange.refused", problems.size());
        this.problems = List.copyOf(problems);
        this.columns = List.copyOf(columns);
    }

    public List<LineProblem> problems() {
        return problems;
    }

    /** What the column is called in the reader's language; as it was given when the file has no such column. */
    public String title(String column, Locale locale) {
        return columns.stream()
                .filter(known -> known.key().equals(column))
                .findFirst()
                .map(known -> known.title(locale))
                .orElse(column);
    }

    @Override
    public String text(Locale locale) {
        return super.text(locale) + " "
                + problems.stream()
                        .map(problem -> problem.field() + ": " + problem.text(locale))
                        .collect(Collectors.joining(" "));
    }
}

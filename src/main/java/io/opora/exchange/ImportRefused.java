package io.opora.exchange;

import io.opora.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines of a file are wrong, so nothing of it was imported. */
public final class ImportRefused extends Refusal {

    private final transient List<LineProblem> problems;

    ImportRefused(List<LineProblem> problems) {
        super("exchange.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<LineProblem> problems() {
        return problems;
    }

    @Override
    public String text(Locale locale) {
        return super.text(locale) + " "
                + problems.stream()
                        .map(problem -> problem.field() + ": " + problem.text(locale))
                        .collect(Collectors.joining(" "));
    }
}

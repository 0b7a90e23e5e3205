package io.opora.bench.sql;

import io.opora.bench.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One life's statements, step by step, the most frequent first. */
class StatementReport {

    private final List<Statement> statements;
    private final Recorder recorder;

    StatementReport(Recorder recorder) {
        this.statements = recorder.statements();
        this.recorder = recorder;
    }

    List<Figure> figures() {
        return List.of(
                figure(Step.REGISTERING, "statements", of(Step.REGISTERING).size()),
                figure(Step.REGISTERING, "rows written", rows(of(Step.REGISTERING))),
                figure(Step.REGISTERING, "commits", commits(Step.REGISTERING)),
                figure(Step.READING, "statements", of(Step.READING).size()),
                figure(Step.MILESTONE, "statements", of(Step.MILESTONE).size()),
                figure(Step.MILESTONE, "rows written", rows(of(Step.MILESTONE))));
    }

    private static Figure figure(Step step, String what, int value) {
        return Figure.of("statements", step.title() + ": " + what, value, "");
    }

    String text() {
        StringBuilder text = new StringBuilder("# The statements of one ticket's life\n\n").append(summary());
        for (Step step : Step.values()) {
            text.append("\n## ").append(step.title()).append("\n\n").append(table(of(step)));
        }
        List<Statement> beside = statements.stream()
                .filter(statement -> statement.step() == null)
                .toList();
        return text.append("\n## Beside: looking for jobs, the outbox, letters\n\n")
                .append(table(beside))
                .toString();
    }

    /** A round trip is a statement or a batch, or a commit; the begin of a transaction travels with its first statement. */
    String summary() {
        StringBuilder text = new StringBuilder("| step | statements | writing | rows written | commits | round trips");
        for (Origin origin : Origin.values()) {
            text.append(" | ").append(origin.title());
        }
        text.append(" |\n|---|")
                .append("---:|".repeat(5 + Origin.values().length))
                .append('\n');
        for (Step step : Step.values()) {
            List<Statement> all = of(step);
            long commits = recorder.commits(step);
            text.append("| ").append(step.title());
            Stream.of(
                            all.size(),
                            all.stream().filter(Statement::writes).count(),
                            rows(all),
                            commits(step),
                            all.size() + commits)
                    .forEach(number -> text.append(" | ").append(number));
            for (Origin origin : Origin.values()) {
                text.append(" | ").append(count(all, origin));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String count(List<Statement> all, Origin origin) {
        List<Statement> its =
                all.stream().filter(each -> each.issuer().origin() == origin).toList();
        int rows = rows(its);
        return its.size() + (rows == 0 ? "" : " (" + rows + " rows)");
    }

    private static String table(List<Statement> statements) {
        record Line(Issuer issuer, String text) {}
        Map<Line, List<Statement>> lines = statements.stream()
                .collect(Collectors.groupingBy(each -> new Line(each.issuer(), each.text()), Collectors.toList()));
        Map<String, Long> times =
                statements.stream().collect(Collectors.groupingBy(Statement::text, Collectors.counting()));
        Comparator<Map.Entry<Line, List<Statement>>> order =
                Comparator.comparing(entry -> entry.getKey().issuer().origin());
        StringBuilder text = new StringBuilder(
                "| on account of | times | rows | statement | asked by |\n" + "|---|---:|---:|---|---|\n");
        lines.entrySet().stream()
                .sorted(order.thenComparing(entry -> -times.get(entry.getKey().text()))
                        .thenComparing(entry -> entry.getKey().text()))
                .forEach(entry -> text.append("| %s | %d | %s | `%s` | %s |%n"
                        .formatted(
                                entry.getKey().issuer().origin().title(),
                                entry.getValue().size(),
                                rows(entry.getValue()) == 0 ? "" : rows(entry.getValue()),
                                entry.getKey().text().replace("|", "\\|"),
                                entry.getKey().issuer().asked())));
        return text.toString();
    }

    private List<Statement> of(Step step) {
        return statements.stream().filter(each -> each.step() == step).toList();
    }

    private static int rows(List<Statement> statements) {
        return statements.stream().mapToInt(Statement::rowsWritten).sum();
    }

    private int commits(Step step) {
        return recorder.commits(step)
                + (int) of(step).stream()
                        .filter(each -> each.autoCommit() && each.writes())
                        .count();
    }
}

package io.opora.bench.calendar;

import io.opora.bench.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code BusinessCalendar.plus} with each calendar and span, each in a JVM of its own. */
public class CalendarCost {

    private static final String PART = "calendar";
    private static final double MOST_NANOS = 100;
    private static final double MOST_GROWTH = 2;

    public List<Figure> run() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PlusBenchmark.class.getName())
                        .jvmArgs("-Xmx256m")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<Figure> figures = new ArrayList<>();
        for (Hours hours : Hours.values()) {
            double shortest = Double.MAX_VALUE;
            double longest = 0;
            for (Span span : Span.values()) {
                double nanos = nanos(results, hours, span);
                figures.add(Figure.of(PART, title(hours) + ": " + span.title(), nanos, "ns")
                        .atMost(MOST_NANOS));
                shortest = Math.min(shortest, nanos);
                longest = Math.max(longest, nanos);
            }
            figures.add(Figure.of(PART, title(hours) + ": longest to shortest", longest / shortest, "×")
                    .atMost(MOST_GROWTH));
        }
        return figures;
    }

    private static double nanos(Collection<RunResult> results, Hours hours, Span span) {
        return results.stream()
                .filter(result -> result.getParams().getParam("hours").equals(hours.name())
                        && result.getParams().getParam("span").equals(span.name()))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }

    private static String title(Hours hours) {
        return hours.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Alone, with the class path as for {@link io.opora.bench.sql.Statements}. */
    public static void main(String[] arguments) throws RunnerException {
        new CalendarCost()
                .run()
                .forEach(figure -> System.out.printf("%-45s %8.1f %s%n", figure.what(), figure.value(), figure.unit()));
    }
}

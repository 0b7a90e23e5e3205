package io.opora.bench.clock;

import io.opora.bench.Figure;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The fold of a clock with a long ledger, in a JVM of its own. */
public class FoldCost {

    private static final double MOST_MILLIS = 1;
    private static final double MICROS = 1_000;

    public List<Figure> run() throws RunnerException {
        double micros = new Runner(new OptionsBuilder()
                        .include(FoldBenchmark.class.getName())
                        .jvmArgs("-Xmx256m", "-XX:TieredStopAtLevel=1")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
        return List.of(Figure.of("clock", "fold of 1,000 events, with its deadline", micros / MICROS, "ms")
                .atMost(MOST_MILLIS));
    }

    /** Alone, with the class path as for {@link io.opora.bench.sql.Statements}. */
    public static void main(String[] arguments) throws RunnerException {
        new FoldCost()
                .run()
                .forEach(figure -> System.out.printf("%-45s %8.3f %s%n", figure.what(), figure.value(), figure.unit()));
    }
}

package io.opora.bench;

import io.opora.bench.bare.BareEngine;
import io.opora.bench.bare.BareRate;
import io.opora.bench.bare.History;
import io.opora.bench.calendar.CalendarCost;
import io.opora.bench.generator.Generated;
import io.opora.bench.generator.TicketGenerator;
import io.opora.bench.reading.Reading;
import io.opora.bench.sql.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Plays all parts and writes the table: {@code mvn -Pbench verify}. How to read it: docs/performance.md. */
class Bench {

    private static final String EMPTY = "on an empty database";
    private static final String MANY = "at 100,000 tickets";
    private static final String VERY_MANY = "at 1,000,000 tickets";
    private static final int WARM_UP = 3_000;
    private static final int MILESTONES = 10_000;
    private static final int TICKETS = 100_000;
    private static final int MORE_TICKETS = 900_000;

    private final Report report;
    private final Path folder;

    private Bench(Path folder) throws IOException {
        this.folder = folder;
        this.report = new Report(folder);
    }

    /** @param arguments the folder for the table */
    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        Bench bench = new Bench(Path.of(arguments[0]));
        bench.arithmetic();
        bench.onAnEmptyDatabase();
        bench.onAFullDatabase();
        bench.report.add(List.of(Figure.of("all of it", "took", (System.nanoTime() - begin) / 60e9, "min")
                .atMost(15)));
        System.out.println(bench.report.table());
        System.out.println("Missed: " + bench.report.missed());
    }

    private void arithmetic() throws Exception {
        report.add(new CalendarCost().run());
        report.add(new Statements(folder).run());
    }

    private void onAnEmptyDatabase() throws Exception {
        try (Installation installation = new Installation(Files.createTempDirectory("opora-bench-"))) {
            registerAndFire(installation, EMPTY);
            report.add(new Mailing(installation).play("letters after the storm, at most 100/s"));
            installation.restart();
            report.add(List.of(
                    Figure.of("start", "warm, to ready", installation.start().toMillis() / 1e3, "s")
                            .atMost(20)));
            installation.node().close();
            for (History history : History.values()) {
                String bare = "bare engine, " + (history == History.FULL ? "full history" : "our history");
                report.add(
                        new BareEngine(installation.server()).measure(history).figures(bare));
                ratio("registering against the " + bare, EMPTY, Registering.RATE, bare, BareRate.RATE, 0.6);
            }
        }
    }

    private void onAFullDatabase() throws Exception {
        try (Installation installation = new Installation(Files.createTempDirectory("opora-bench-"));
                TicketGenerator generator = new TicketGenerator(
                        installation.server().dataSource(),
                        installation.node().address(),
                        () -> installation.leap(Duration.ofMinutes(1)))) {
            List<Figure> many = readings(installation, generator.generate(TICKETS, true), MANY);
            registerAndFire(installation, MANY);
            ratio("registering, full against empty", MANY, Registering.RATE, EMPTY, Registering.RATE, 1 / 1.2);
            ratio("firing, full against empty", MANY, Storm.RATE, EMPTY, Storm.RATE, 1 / 1.2);
            List<Figure> veryMany = readings(installation, generator.generate(MORE_TICKETS, false), VERY_MANY);
            report.add(List.of(Figure.of(
                    "memory",
                    "all that the JVM took, heap of 512 MiB",
                    installation.node().mostMemory(),
                    "MiB")));
            report.add(Reading.ratios("1,000,000 against 100,000", many, veryMany));
        }
    }

    private void registerAndFire(Installation installation, String part) throws Exception {
        report.add(new Registering(installation).play(part, WARM_UP, MILESTONES - WARM_UP));
        report.add(new Storm(installation).play(part, MILESTONES));
    }

    private List<Figure> readings(Installation installation, Generated tickets, String part) throws Exception {
        report.add(List.of(Figure.of(part, "made in", tickets.milliseconds() / 1e3, "s")));
        List<Figure> figures = new Reading(
                        installation.server().dataSource(), installation.node().address(), tickets)
                .play(part);
        // The goals are those of the smaller database; the larger one has its ratios.
        report.add(
                part.equals(MANY)
                        ? figures
                        : figures.stream().map(Figure::withoutGoal).toList());
        return figures;
    }

    private void ratio(String what, String part, String rate, String against, String other, double atLeast) {
        double ratio = report.value(part, rate) / report.value(against, other);
        report.add(List.of(Figure.of("ratio", what, ratio, "×").atLeast(atLeast)));
    }
}

package io.opora.bench;

import io.opora.bench.bare.History;
import io.opora.bench.calendar.CalendarCost;
import io.opora.bench.clock.FoldCost;
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

    private static final double MINUTES = 15;

    /** What the bare engine with full history gave a second on the machine for which the goal of registering was set. */
    private static final double BARE_WHERE_THE_GOAL_WAS_SET = 300;

    private static final double NOT_MUCH_SLOWER = 1 / 1.2;

    private static final String EMPTY = "on an empty database";
    private static final String MANY = "at 100,000 tickets";
    private static final String VERY_MANY = "at 1,000,000 tickets";

    /** Planned so that all parts keep within the minutes where 45 tickets and 110 milestones a second are what the machine gives. */
    private static final Size ON_THE_EMPTY_ONE = new Size(2_000, 5, 1_600);

    private static final Size ON_THE_FULL_ONE = new Size(700, 3, 800);
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
        bench.report.add(
                List.of(Figure.of("all of it", "took", minutes(begin), "min").atMost(MINUTES)));
        System.out.println(bench.report.table());
        System.out.println("Missed: " + bench.report.missed());
    }

    private void arithmetic() throws Exception {
        long begin = System.nanoTime();
        report.add(new CalendarCost().run());
        report.add(new FoldCost().run());
        report.add(new Statements(folder).run());
        took("calendar and statements", begin);
    }

    private void onAnEmptyDatabase() throws Exception {
        long begin = System.nanoTime();
        try (Installation installation = new Installation(Files.createTempDirectory("opora-bench-"))) {
            registerAndFire(installation, EMPTY, ON_THE_EMPTY_ONE, List.of(History.values()));
            whereTheGoalWasSet();
            report.add(new Mailing(installation).play("letters after the storm, at most 100/s"));
            installation.restart();
            report.add(List.of(
                    Figure.of("start", "warm, to ready", installation.start().toMillis() / 1e3, "s")
                            .atMost(20)));
        }
        took(EMPTY, begin);
    }

    private void onAFullDatabase() throws Exception {
        try (Installation installation = new Installation(Files.createTempDirectory("opora-bench-"));
                TicketGenerator generator = new TicketGenerator(
                        installation.server().dataSource(),
                        installation.node().address(),
                        () -> installation.leap(Duration.ofMinutes(1)))) {
            List<Figure> many = readings(installation, generator.generate(TICKETS, true), MANY);
            report.add(new Correcting(installation).play(MANY));
            long begin = System.nanoTime();
            registerAndFire(installation, MANY, ON_THE_FULL_ONE, List.of(History.FULL));
            took(MANY + ", registering and firing", begin);
            report.add(fullAgainstEmpty());
            List<Figure> veryMany = readings(installation, generator.generate(MORE_TICKETS, false), VERY_MANY);
            report.add(List.of(Figure.of(
                    "memory",
                    "all that the JVM took, heap of 512 MiB",
                    installation.node().mostMemory(),
                    "MiB")));
            report.add(Reading.ratios("1,000,000 against 100,000", many, veryMany));
        }
    }

    private void registerAndFire(Installation installation, String part, Size size, List<History> histories)
            throws Exception {
        report.add(new Race(installation, histories).play(part, size.warmUp, size.rounds, size.tickets));
        report.add(new Storm(installation).play(part, size.all()));
    }

    private void whereTheGoalWasSet() {
        double ratio = report.value(EMPTY, Race.against(History.FULL));
        report.add(List.of(Figure.of(
                "derived, not measured",
                "tickets registered, where the bare engine with full history starts 300/s",
                BARE_WHERE_THE_GOAL_WAS_SET * ratio,
                "/s")));
    }

    private List<Figure> readings(Installation installation, Generated tickets, String part) throws Exception {
        report.add(List.of(Figure.of(part, "made in", tickets.milliseconds() / 1e3, "s")));
        long begin = System.nanoTime();
        List<Figure> figures = new Reading(
                        installation.server().dataSource(), installation.node().address(), tickets)
                .play(part);
        // The goals are those of the smaller database; the larger one has its ratios.
        report.add(
                part.equals(MANY)
                        ? figures
                        : figures.stream().map(Figure::withoutGoal).toList());
        took(part + ", readings", begin);
        return figures;
    }

    /** Registering has its goal where each is seen against the bare engine beside it: the machine changes in between. */
    private List<Figure> fullAgainstEmpty() {
        String bare = Race.against(History.FULL);
        return List.of(
                ratio("registering, full against empty", Race.RATE),
                ratio("registering, full against empty, each against the bare engine beside it", bare)
                        .atLeast(NOT_MUCH_SLOWER),
                ratio("firing, full against empty", Storm.RATE).atLeast(NOT_MUCH_SLOWER));
    }

    /** @param figure that both parts have */
    private Figure ratio(String what, String figure) {
        return Figure.of("ratio", what, report.value(MANY, figure) / report.value(EMPTY, figure), "×");
    }

    private void took(String part, long begin) {
        report.add(List.of(Figure.of(part, "took", minutes(begin), "min")));
    }

    private static double minutes(long begin) {
        return (System.nanoTime() - begin) / 60e9;
    }

    /**
     * How many tickets are registered, all of which have a milestone due at once then.
     *
     * @param warmUp before the rounds
     * @param rounds an odd number
     * @param tickets of each round
     */
    private record Size(int warmUp, int rounds, int tickets) {

        private int all() {
            return warmUp + rounds * tickets;
        }
    }
}

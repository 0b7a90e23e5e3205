package io.opora.bench;

import io.opora.bench.bare.BareEngine;
import io.opora.bench.bare.BareRate;
import io.opora.bench.bare.History;
import io.opora.nodes.Held;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Registering and the bare engine in turns, the application standing still while the other one works: the machine's speed
 * changes within minutes, so that only neighbours compare. Who comes first changes from round to round, and the database
 * writes down what it holds back before each turn, so that nobody pays for the one before.
 */
class Race {

    static final String RATE = "tickets registered";

    private static final double GOAL = 100;
    private static final double RATIO = 0.6;
    private static final Duration BARE_ROUND = Duration.ofSeconds(3);

    private final Installation installation;
    private final List<History> histories;
    private final Registering registering;
    private final Map<History, BareEngine> bare = new EnumMap<>(History.class);

    /** @param histories with which the bare engine runs */
    Race(Installation installation, List<History> histories) {
        this.installation = installation;
        this.histories = histories;
        this.registering = new Registering(installation);
    }

    /**
     * @param warmUp  tickets before the measuring begins
     * @param rounds  an odd number
     * @param tickets of each round
     * @return the median of the rounds for each figure, and the range of rates and ratios
     */
    List<Figure> play(String part, int warmUp, int rounds, int tickets)
            throws IOException, InterruptedException, ExecutionException {
        return figures(part, race(histories, warmUp, rounds, tickets));
    }

    /** @param missing the bare engines that do not run yet */
    private List<Lap> race(List<History> missing, int warmUp, int rounds, int tickets)
            throws IOException, InterruptedException, ExecutionException {
        if (missing.isEmpty()) {
            return laps(warmUp, rounds, tickets);
        }
        History next = missing.get(0);
        try (BareEngine engine = launch(next)) {
            bare.put(next, engine);
            return race(missing.subList(1, missing.size()), warmUp, rounds, tickets);
        }
    }

    @SuppressWarnings("try") // nobody says anything to what is held
    private BareEngine launch(History history) throws IOException {
        try (Held application = installation.node().hold()) {
            return BareEngine.launch(installation.server(), history);
        }
    }

    private List<Lap> laps(int warmUp, int rounds, int tickets)
            throws IOException, InterruptedException, ExecutionException {
        registering.warmUp(warmUp);
        // As autovacuum does within minutes; until then the database's plans are those for empty tables.
        installation.jdbc().execute("analyze");
        List<Lap> laps = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            laps.add(round % 2 == 0 ? bareFirst(tickets) : applicationFirst(tickets));
        }
        return laps;
    }

    private Lap applicationFirst(int tickets) throws IOException, InterruptedException, ExecutionException {
        Registering.Round registered = turnOfTheApplication(tickets);
        return new Lap(registered, turnOfTheBare());
    }

    private Lap bareFirst(int tickets) throws IOException, InterruptedException, ExecutionException {
        Bare started = turnOfTheBare();
        return new Lap(turnOfTheApplication(tickets), started);
    }

    private Registering.Round turnOfTheApplication(int tickets) throws InterruptedException, ExecutionException {
        checkpoint();
        return registering.round(tickets);
    }

    @SuppressWarnings("try") // nobody says anything to what is held
    private Bare turnOfTheBare() throws IOException {
        try (Held application = installation.node().hold()) {
            double machine = Yardstick.millis();
            Map<History, BareRate> rates = new EnumMap<>(History.class);
            for (Map.Entry<History, BareEngine> engine : bare.entrySet()) {
                checkpoint();
                rates.put(engine.getKey(), engine.getValue().measure(BARE_ROUND));
            }
            return new Bare(machine, rates);
        }
    }

    private void checkpoint() {
        installation.jdbc().execute("checkpoint");
    }

    private List<Figure> figures(String part, List<Lap> laps) {
        Spread rate = Spread.of(laps, lap -> lap.registered.perSecond());
        List<Figure> figures = new ArrayList<>(
                rate.figures(Figure.of(part, RATE, rate.median(), "/s").atLeast(GOAL)));
        figures.addAll(perTicket(laps, lap -> lap.registered.perTicket()).figures(part, "ticket"));
        figures.add(Figure.of(part, "answer, median", median(laps, lap -> lap.registered.medianAnswer()), "ms"));
        figures.add(Figure.of(part, "answer, 95 %", median(laps, lap -> lap.registered.slowAnswer()), "ms"));
        Spread letters = Spread.of(laps, lap -> lap.registered.letters());
        figures.addAll(letters.figures(Figure.of(part, "letters sent per ticket", letters.median(), "")));
        figures.add(Yardstick.figure(part + ", registering", median(laps, lap -> lap.started.machine)));
        for (History history : histories) {
            figures.addAll(bare(part, history, laps));
        }
        return figures;
    }

    private static List<Figure> bare(String part, History history, List<Lap> laps) {
        List<Figure> figures = new ArrayList<>(new BareRate(
                        median(laps, lap -> lap.bare(history).perSecond()),
                        perTicket(laps, lap -> lap.bare(history).perTicket()))
                .figures(part + ", bare engine, " + history.words()));
        Spread ratio = Spread.of(laps, lap -> lap.ratio(history));
        figures.addAll(ratio.figures(
                Figure.of(part, against(history), ratio.median(), "×").atLeast(RATIO)));
        return figures;
    }

    static String against(History history) {
        return "registering against the bare engine, " + history.words();
    }

    private static Cpu perTicket(List<Lap> laps, Function<Lap, Cpu> cpu) {
        return new Cpu(median(laps, lap -> cpu.apply(lap).application()), median(laps, lap -> cpu.apply(lap)
                .database()));
    }

    private static double median(List<Lap> laps, ToDoubleFunction<Lap> figure) {
        return Spread.of(laps, figure).median();
    }

    /** One turn of each. */
    private record Lap(Registering.Round registered, Bare started) {

        private BareRate bare(History history) {
            return started.rates.get(history);
        }

        private double ratio(History history) {
            return registered.perSecond() / bare(history).perSecond();
        }
    }

    /**
     * The bare engines' turn.
     *
     * @param machine the yardstick before it, in milliseconds
     */
    private record Bare(double machine, Map<History, BareRate> rates) {}
}

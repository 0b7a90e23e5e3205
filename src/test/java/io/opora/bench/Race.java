package io.opora.bench;

import io.opora.bench.bare.BareEngine;
import io.opora.bench.bare.BareRate;
import io.opora.bench.bare.History;
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
 * Registering and the bare engine in turns, each waiting while the other one works: the machine's speed changes within
 * minutes, so that only neighbours compare.
 */
class Race {

    static final String RATE = "tickets registered";

    static final double GOAL = 100;
    private static final double RATIO = 0.6;
    private static final Duration BARE_ROUND = Duration.ofSeconds(6);

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
        registering.warmUp(warmUp);
        List<Lap> laps = new ArrayList<>();
        try {
            installation.node().hold();
            for (History history : histories) {
                bare.put(history, BareEngine.launch(installation.server(), history));
            }
            installation.node().goOn();
            for (int round = 0; round < rounds; round++) {
                laps.add(lap(tickets));
            }
        } finally {
            installation.node().goOn();
            for (BareEngine engine : bare.values()) {
                engine.close();
            }
        }
        return figures(part, laps);
    }

    private Lap lap(int tickets) throws IOException, InterruptedException, ExecutionException {
        Registering.Round registered = registering.round(tickets);
        installation.node().hold();
        double machine = Yardstick.millis();
        Map<History, BareRate> started = new EnumMap<>(History.class);
        for (Map.Entry<History, BareEngine> engine : bare.entrySet()) {
            started.put(engine.getKey(), engine.getValue().measure(BARE_ROUND));
        }
        installation.node().goOn();
        return new Lap(registered, machine, started);
    }

    private List<Figure> figures(String part, List<Lap> laps) {
        Spread rate = Spread.of(laps, lap -> lap.registered.perSecond());
        List<Figure> figures = new ArrayList<>(
                rate.figures(Figure.of(part, RATE, rate.median(), "/s").atLeast(GOAL)));
        figures.addAll(perTicket(laps, lap -> lap.registered.perTicket()).figures(part, "ticket"));
        figures.add(Figure.of(part, "answer, median", median(laps, lap -> lap.registered.medianAnswer()), "ms"));
        figures.add(Figure.of(part, "answer, 95 %", median(laps, lap -> lap.registered.slowAnswer()), "ms"));
        figures.add(Yardstick.figure(part + ", registering", median(laps, Lap::machine)));
        for (History history : histories) {
            figures.addAll(bare(part, history, laps));
        }
        return figures;
    }

    private static List<Figure> bare(String part, History history, List<Lap> laps) {
        List<Figure> figures = new ArrayList<>(new BareRate(
                        median(laps, lap -> lap.started.get(history).perSecond()),
                        perTicket(laps, lap -> lap.started.get(history).perTicket()))
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

    /**
     * One turn of each.
     *
     * @param machine the yardstick between them, in milliseconds
     */
    private record Lap(Registering.Round registered, double machine, Map<History, BareRate> started) {

        private double ratio(History history) {
            return registered.perSecond() / started.get(history).perSecond();
        }
    }
}

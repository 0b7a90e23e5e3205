package io.opora.replay;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays the incident log against a running demo. Stops by itself; exit code 1 when anything failed, 2 when it could not
 * begin.
 */
public final class Replay {

    /** In real time, from reading the application's clock to the first step. */
    private static final Duration RUN_UP = Duration.ofSeconds(5);

    /** In real time: how far behind its plan the replay may fall before it gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** In simulated time: a step that begins later may turn a kept promise into a breach. */
    private static final Duration IN_TIME = Duration.ofHours(1);

    private static final Duration LETTERS_ARE_QUIET_AFTER = Duration.ofSeconds(5);
    private static final int LETTERS_LOOKS = 60;

    private final Settings settings;
    private final PrintStream out;
    private final Calls calls = new Calls();
    private final OporaClient opora;

    private Replay(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.opora = new OporaClient(settings.base(), calls);
    }

    /** @param arguments see {@link Settings#of} */
    public static void main(String... arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = new Replay(Settings.of(arguments), out).run() == 0 ? 0 : 1;
        } catch (IllegalArgumentException | IllegalStateException | CallFailed e) {
            out.println("The replay stopped. " + e.getMessage());
            code = 2;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /** @return how many errors there were */
    private int run() throws CallFailed, InterruptedException {
        IncidentLog log = IncidentLog.read(settings.log());
        SimulatedTime time = SimulatedTime.of(opora.time());
        long begin = System.nanoTime();
        Selection chosen =
                Selection.choose(log.incidents(), time.wallTimeIn(RUN_UP), settings.length(), settings.incidents());
        List<Performance> performances = chosen.incidents().stream()
                .map(Storyteller::tell)
                .map(story -> new Performance(story, opora, time.now()))
                .toList();
        Duration planned = settings.length().dividedBy(time.speed()).plus(RUN_UP);
        out.printf(
                "Playing %d incidents, %d steps; the simulated %d days take at most %d min %d s%n",
                performances.size(),
                performances.stream().mapToInt(Performance::stepsLeft).sum(),
                settings.length().toDays(),
                planned.toMinutes(),
                planned.toSecondsPart());

        List<Duration> delays = new Stage(time, chosen.shift()).play(performances, planned.plus(PATIENCE));
        int letters = settledLetters();
        Duration real = Duration.ofNanos(System.nanoTime() - begin);
        Census census = census(performances);
        Tally engine = new Tally();
        engine.count("incident in the engine", opora.engineIncidents());

        Report report = new Report(out);
        report.log(log, chosen, remarks(performances));
        report.census(census, letters, opora.jobFailures());
        report.calls(calls, delays, real, time.speed());
        return report.errors(calls.errors(), census.differences(), engine, unplayed(performances));
    }

    /** The application sends letters a little after the calls that cause them. */
    private int settledLetters() throws CallFailed, InterruptedException {
        int letters = -1;
        for (int look = 0; look < LETTERS_LOOKS; look++) {
            int seen = opora.letters();
            if (seen == letters) {
                return letters;
            }
            letters = seen;
            Thread.sleep(LETTERS_ARE_QUIET_AFTER.toMillis());
        }
        return letters;
    }

    private Census census(List<Performance> performances) {
        Census census = new Census();
        for (Performance performance : performances) {
            @Nullable String number = performance.number();
            if (number != null) {
                try {
                    census.add(
                            opora.ticket("demo-engineer", number),
                            performance.story(),
                            performance.latest().compareTo(IN_TIME) > 0);
                } catch (CallFailed counted) {
                    // Among the errors already.
                }
            }
        }
        return census;
    }

    private static Tally remarks(List<Performance> performances) {
        Tally remarks = new Tally();
        performances.forEach(performance -> performance.story().remarks().forEach(remarks::count));
        return remarks;
    }

    private static Tally unplayed(List<Performance> performances) {
        Tally unplayed = new Tally();
        performances.stream()
                .filter(performance -> !performance.isOver())
                .forEach(performance -> unplayed.count("incident not played to its end"));
        return unplayed;
    }
}

package io.opora.replay;

import io.opora.replay.Calls.Latency;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Prints what happened, for people. */
final class Report {

    private static final int PERCENT = 100;
    private static final int RARE = 95;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void log(IncidentLog log, Selection chosen, Tally remarks) {
        out.printf(
                "%nThe log: %d incidents, %d of them within the stretch, %d played, moved by %d weeks%n",
                log.incidents().size(),
                chosen.available(),
                chosen.incidents().size(),
                chosen.shift().toDays() / 7);
        list("Oddities of the whole log", log.oddities());
        list("Rows of the played incidents without a call of their own, and calls added", remarks);
    }

    void census(Census census, int letters, int jobFailures) {
        list("Tickets by end state", census.statuses());
        out.printf("%nClocks by package and priority%n");
        out.printf(
                "  %-14s %27s   %27s%n  %-14s %9s %9s %7s   %9s %9s %7s%n",
                "", "reaction", "resolution", "", "kept", "breached", "open", "kept", "breached", "open");
        census.outcomes()
                .forEach((row, kinds) ->
                        out.printf("  %-14s %s   %s%n", row, row(kinds, "REACTION"), row(kinds, "RESOLUTION")));
        list("Tickets by whether each step began within an hour of its simulated time", census.tickets());
        list("Breached clocks", census.breaches());
        list("Milestones", census.milestones());
        out.printf("%nNotifications: %d letters%n", letters);
        out.printf("Jobs of the engine that failed and were repeated: %d%n", jobFailures);
    }

    private static String row(Map<String, Tally> kinds, String kind) {
        Tally outcomes = kinds.get(kind);
        return outcomes == null
                ? "%9s %9s %7s".formatted("–", "–", "–")
                : "%9d %9d %7d".formatted(outcomes.of("KEPT"), outcomes.of("BREACHED"), outcomes.of("OPEN"));
    }

    void calls(Calls calls, List<Duration> delays, Duration real, long speed) {
        out.printf("%nCalls %26s %9s %9s %9s%n", "number", "p50 ms", "p95 ms", "max ms");
        calls.latencies().forEach(this::latency);
        latency("all", calls.overall());
        List<Duration> late = delays.stream().sorted().toList();
        if (!late.isEmpty()) {
            Duration usual = late.get((late.size() * RARE + PERCENT - 1) / PERCENT - 1);
            Duration worst = late.get(late.size() - 1);
            out.printf(
                    "Steps began late by: p95 %d ms (%d simulated minutes), at most %d ms (%d simulated minutes)%n",
                    usual.toMillis(),
                    usual.multipliedBy(speed).toMinutes(),
                    worst.toMillis(),
                    worst.multipliedBy(speed).toMinutes());
        }
        out.printf(
                "Duration: %d min %d s real, %.1f days simulated (%d times faster)%n",
                real.toMinutes(),
                real.toSecondsPart(),
                (double) real.multipliedBy(speed).toHours() / Duration.ofDays(1).toHours(),
                speed);
    }

    private void latency(String call, Latency latency) {
        out.printf(
                "  %-22s %7d %9d %9d %9d%n",
                call,
                latency.calls(),
                latency.median().toMillis(),
                latency.p95().toMillis(),
                latency.longest().toMillis());
    }

    /** @return how many there are */
    int errors(Tally... errors) {
        int total = 0;
        for (Tally kind : errors) {
            total += kind.total();
        }
        out.printf("%nErrors: %d%n", total);
        for (Tally kind : errors) {
            kind.counts().forEach(this::line);
        }
        return total;
    }

    private void list(String title, Tally tally) {
        out.printf("%n%s%s%n", title, tally.counts().isEmpty() ? ": none" : "");
        tally.counts().forEach(this::line);
    }

    private void line(String what, int count) {
        out.printf("  %6d  %s%n", count, what);
    }
}

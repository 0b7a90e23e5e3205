package io.opora.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Incidents whose whole life lies within a stretch of the log that begins at the same weekday and hour as the replay.
 *
 * @param shift     whole weeks to add to the log's dates
 * @param available how many incidents lie within the stretch; the chosen are spread evenly over them
 */
record Selection(List<LoggedIncident> incidents, Duration shift, int available) {

    private static final int DAYS_OF_WEEK = 7;

    /**
     * Takes the stretch with the most incidents.
     *
     * @param start the wall time at which the replay begins
     * @throws IllegalArgumentException when the log has no incident that fits
     */
    static Selection choose(List<LoggedIncident> log, LocalDateTime start, Duration length, int wanted) {
        List<Duration> shifts = log.stream()
                .map(incident -> weeksUntil(incident.firstInstant(), start))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        Duration best = shifts.stream()
                .max(Comparator.comparingInt(
                        shift -> within(log, start.minus(shift), length).size()))
                .orElseThrow(() -> new IllegalArgumentException("The incident log holds no incident"));
        List<LoggedIncident> fitting = within(log, start.minus(best), length);
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("No incident of the log fits into " + length.toDays() + " days");
        }
        int count = Math.min(wanted, fitting.size());
        List<LoggedIncident> chosen = IntStream.range(0, count)
                .mapToObj(index -> fitting.get((int) ((long) index * fitting.size() / count)))
                .toList();
        return new Selection(chosen, best, fitting.size());
    }

    /** Rounded up: shifted by it, the instant lies in the week that begins at the start. */
    private static Duration weeksUntil(LocalDateTime instant, LocalDateTime start) {
        long week = Duration.ofDays(DAYS_OF_WEEK).toMinutes();
        return Duration.ofDays(
                DAYS_OF_WEEK * -Math.floorDiv(Duration.between(start, instant).toMinutes(), week));
    }

    private static List<LoggedIncident> within(List<LoggedIncident> log, LocalDateTime from, Duration length) {
        LocalDateTime to = from.plus(length);
        return log.stream()
                .filter(incident -> !incident.firstInstant().isBefore(from)
                        && incident.lastInstant().isBefore(to))
                .sorted(Comparator.comparing(LoggedIncident::openedAt).thenComparing(LoggedIncident::number))
                .toList();
    }
}

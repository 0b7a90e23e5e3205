package io.opora.replay;

import static io.opora.replay.Incidents.MONDAY;
import static io.opora.replay.Incidents.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final LocalDateTime MONDAY_IN_2026 = LocalDateTime.parse("2026-03-02T09:00");
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    @Test
    void datesMoveByWholeWeeksIntoTheReplay() {
        Selection chosen = Selection.choose(List.of(openedAt(MONDAY.plusHours(1))), MONDAY_IN_2026, TWO_WEEKS, 10);

        LocalDateTime moved = chosen.incidents().get(0).openedAt().plus(chosen.shift());
        assertThat(chosen.shift().toDays() % 7).isZero();
        assertThat(moved.getDayOfWeek()).isEqualTo(MONDAY.getDayOfWeek());
        assertThat(moved.toLocalTime()).isEqualTo(MONDAY.plusHours(1).toLocalTime());
        assertThat(moved).isBetween(MONDAY_IN_2026, MONDAY_IN_2026.plus(TWO_WEEKS));
    }

    @Test
    void aWholeLifeFitsOrTheIncidentIsLeftOut() {
        LoggedIncident fits = openedAt(MONDAY.plusDays(13));
        LoggedIncident endsLate = openedAt(MONDAY.plusDays(14).minusMinutes(90));
        LoggedIncident beginsEarly = openedAt(MONDAY.minusMinutes(1));
        LoggedIncident first = openedAt(MONDAY);
        LoggedIncident second = openedAt(MONDAY.plusDays(2));
        LoggedIncident third = openedAt(MONDAY.plusDays(8));

        Selection chosen = Selection.choose(
                List.of(fits, third, second, first, endsLate, beginsEarly), MONDAY_IN_2026, TWO_WEEKS, 10);

        assertThat(chosen.incidents()).containsExactly(first, second, third, fits);
    }

    @Test
    void theStretchWithTheMostIncidentsIsTaken() {
        List<LoggedIncident> log =
                List.of(openedAt(MONDAY), openedAt(MONDAY.plusDays(70)), openedAt(MONDAY.plusDays(71)));

        assertThat(Selection.choose(log, MONDAY_IN_2026, TWO_WEEKS, 10).incidents())
                .containsExactlyElementsOf(log.subList(1, 3));
    }

    @Test
    void theChosenAreSpreadOverAllThatFit() {
        List<LoggedIncident> log = IntStream.range(0, 100)
                .mapToObj(hour -> openedAt(MONDAY.plusHours(hour)))
                .toList();

        Selection chosen = Selection.choose(log, MONDAY_IN_2026, TWO_WEEKS, 4);

        assertThat(chosen.available()).isEqualTo(100);
        assertThat(chosen.incidents()).containsExactly(log.get(0), log.get(25), log.get(50), log.get(75));
    }

    @Test
    void aLogWithoutAFittingIncidentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.choose(List.of(), MONDAY_IN_2026, TWO_WEEKS, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Selection.choose(List.of(openedAt(MONDAY)), MONDAY_IN_2026, Duration.ofMinutes(1), 10));
    }

    private static LoggedIncident openedAt(LocalDateTime instant) {
        return incident().openedAt(instant).then("New", "Active", "Resolved").build();
    }
}

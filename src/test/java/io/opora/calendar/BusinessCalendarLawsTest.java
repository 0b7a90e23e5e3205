package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of working time, for any hours, over clock changes, closed dates and pauses. */
class BusinessCalendarLawsTest {

    private static final int DAYS = 60;

    /** First days of some weeks: around clock changes, a zone that skips a date, a page's end (2014-06), plain ones. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2025, 10, 10),
            LocalDate.of(2010, 10, 5),
            LocalDate.of(2014, 5, 20),
            LocalDate.of(2011, 12, 10),
            LocalDate.of(2045, 3, 10),
            LocalDate.of(1931, 6, 1));

    record Case(
            LocalDate first,
            ZoneId zone,
            Map<DayOfWeek, List<LocalInterval>> hours,
            Map<LocalDate, List<LocalInterval>> exceptions,
            List<Slot> pauses) {

        BusinessCalendar calendar() {
            return BusinessCalendar.of(zone, WeeklyHours.of(hours), CalendarExceptions.of(exceptions))
                    .without(pauses);
        }

        MinuteByMinute reference() {
            MinuteByMinute reference = new MinuteByMinute(first, DAYS, zone, hours, exceptions);
            pauses.forEach(reference::pause);
            return reference;
        }

        Instant minute(int minute) {
            return first.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(minute));
        }

        boolean everOpens() {
            return hours.values().stream().anyMatch(intervals -> !intervals.isEmpty());
        }
    }

    @Property
    void countsAsMinuteByMinute(
            @ForAll("cases") Case any,
            @ForAll @IntRange(max = DAYS * 1440 - 1) int a,
            @ForAll @IntRange(max = 20_000) int b) {
        BusinessCalendar calendar = any.calendar();
        MinuteByMinute reference = any.reference();
        Instant from = any.minute(a);
        Instant to = any.minute(Math.min(a + b, DAYS * 1440));
        assertThat(calendar.between(from, to)).isEqualTo(reference.between(from, to));
        assertThat(calendar.isOpen(from)).isEqualTo(reference.isOpen(from));
    }

    @Property
    void addsAndSubtractsAsMinuteByMinute(
            @ForAll("cases") Case any,
            @ForAll @IntRange(max = DAYS * 1440) int at,
            @ForAll("budgets") Duration working) {
        BusinessCalendar calendar = any.calendar();
        MinuteByMinute reference = any.reference();
        Instant end = reference.plus(any.minute(at), working);
        if (end != null) {
            assertThat(calendar.plus(any.minute(at), working)).isEqualTo(end);
        }
        Instant start = reference.minus(any.minute(at), working);
        if (start != null) {
            assertThat(calendar.minus(any.minute(at), working)).isEqualTo(start);
        }
    }

    @Property
    void whatWasAddedIsBetween(
            @ForAll("cases") Case any, @ForAll("instants") Instant start, @ForAll("preciseBudgets") Duration working) {
        BusinessCalendar calendar = any.calendar();
        if (any.everOpens()) {
            assertThat(calendar.between(start, calendar.plus(start, working))).isEqualTo(working);
            assertThat(calendar.between(calendar.minus(start, working), start)).isEqualTo(working);
        } else {
            assertThatThrownBy(() -> calendar.plus(Instant.parse("2100-01-01T00:00:00Z"), working))
                    .isInstanceOf(NoOpeningException.class);
        }
    }

    @Property
    void aLaterStartOrALargerBudgetNeverEndsEarlier(
            @ForAll("openCases") Case any,
            @ForAll("instants") Instant start,
            @ForAll("preciseBudgets") Duration working,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long later,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long more) {
        BusinessCalendar calendar = any.calendar();
        Instant end = calendar.plus(start, working);
        assertThat(calendar.plus(start.plusNanos(later), working)).isAfterOrEqualTo(end);
        assertThat(calendar.plus(start, working.plusNanos(more))).isAfterOrEqualTo(end);
    }

    @Property
    void aPauseNeverMakesADeadlineEarlier(
            @ForAll("openCases") Case any,
            @ForAll @IntRange(max = DAYS * 1440) int at,
            @ForAll("budgets") Duration working,
            @ForAll @IntRange(max = DAYS * 1440) int pausedAt,
            @ForAll @IntRange(max = 20_000) int pausedFor) {
        BusinessCalendar calendar = any.calendar();
        Slot pause = new Slot(any.minute(pausedAt), any.minute(pausedAt + pausedFor));
        assertThat(calendar.without(List.of(pause)).plus(any.minute(at), working))
                .isAfterOrEqualTo(calendar.plus(any.minute(at), working));
    }

    @Property
    void theExplanationSumsUpToTheBudget(
            @ForAll("openCases") Case any,
            @ForAll @IntRange(max = DAYS * 1440) int at,
            @ForAll("preciseBudgets") Duration working) {
        BusinessCalendar calendar = any.calendar();
        List<Slot> slots = calendar.explain(any.minute(at), working);
        assertThat(slots.stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(working);
        assertThat(slots.get(slots.size() - 1).to()).isEqualTo(calendar.plus(any.minute(at), working));
        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i - 1).to()).isBefore(slots.get(i).from());
        }
    }

    @Property
    void zeroLeadsToTheNextOpening(@ForAll("openCases") Case any, @ForAll("instants") Instant start) {
        BusinessCalendar calendar = any.calendar();
        Instant opening = calendar.plus(start, Duration.ZERO);
        assertThat(opening).isEqualTo(calendar.nextOpening(start)).isAfterOrEqualTo(start);
        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.between(start, opening)).isZero();
    }

    @Property(tries = 25)
    void timeRepeatsAfter400Years(@ForAll("openCases") Case any, @ForAll("preciseBudgets") Duration working) {
        Duration cycle = Duration.ofDays(146_097);
        BusinessCalendar calendar = any.calendar();
        Instant start = Instant.parse("2101-05-05T05:05:05Z");
        assertThat(calendar.plus(start.plus(cycle.multipliedBy(17)), working))
                .isEqualTo(calendar.plus(start, working).plus(cycle.multipliedBy(17)));
        assertThat(calendar.between(start, start.plus(cycle.multipliedBy(2))))
                .isEqualTo(calendar.between(start, start.plus(cycle)).multipliedBy(2));
    }

    @Example
    void casesReachClosedAndOpenTime() {
        assertThat(cases().sampleStream().limit(200))
                .anyMatch(any -> any.calendar().isOpen(any.minute(5000)))
                .anyMatch(any -> !any.calendar().isOpen(any.minute(5000)))
                .anyMatch(any -> !any.everOpens());
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.of(STARTS), zones(), hours())
                .flatAs((first, zone, hours) -> Combinators.combine(exceptions(first), pauses(first))
                        .as((exceptions, pauses) -> new Case(first, zone, hours, exceptions, pauses)));
    }

    @Provide
    Arbitrary<Case> openCases() {
        return cases().filter(Case::everOpens);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 7_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> budgets() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(0, 20_000))
                .map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Duration> preciseBudgets() {
        return Arbitraries.longs().between(1, 2_500_000_000_000_000L).map(Duration::ofNanos);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Europe/Moscow",
                        "Asia/Kathmandu",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
    }

    private static Arbitrary<Map<DayOfWeek, List<LocalInterval>>> hours() {
        return Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), intervals().list().ofMaxSize(3))
                .ofMaxSize(7);
    }

    private static Arbitrary<Map<LocalDate, List<LocalInterval>>> exceptions(LocalDate first) {
        return Arbitraries.maps(
                        Arbitraries.integers().between(-1, DAYS).map(first::plusDays),
                        intervals().list().ofMaxSize(2))
                .ofMaxSize(6);
    }

    private static Arbitrary<List<Slot>> pauses(LocalDate first) {
        Instant start = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS * 1440),
                        Arbitraries.integers().between(0, 4000))
                .as((from, length) ->
                        new Slot(start.plus(Duration.ofMinutes(from)), start.plus(Duration.ofMinutes(from + length))))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<LocalInterval> intervals() {
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 95).map(quarter -> quarter * 15),
                        Arbitraries.integers().between(0, 1439))
                .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        return Combinators.combine(times, times).as(LocalInterval::new);
    }
}

package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final BusinessCalendar office = calendar(MOSCOW, "MON-FRI 10:00-18:00", "2026-06-12 closed");

    /** The contract's worked examples, in a week without holidays: Friday is 2026-10-09. */
    @ParameterizedTest(name = "{0}: {2} + {3} is {4}")
    @CsvSource({
        "Basic 1,    MON-FRI 10:00-18:00, 2026-10-09T17:00, PT24H, 2026-10-14T17:00",
        "Business 2, MON-SAT 09:00-19:00, 2026-10-10T18:00, PT24H, 2026-10-14T12:00",
        "Business 1, MON-SAT 09:00-19:00, 2026-10-10T18:30, PT4H,  2026-10-12T12:30",
        "Basic 2,    MON-FRI 10:00-18:00, 2026-10-11T03:00, PT48H, 2026-10-19T18:00",
        "Premium 1,  MON-SUN 00:00-24:00, 2026-10-11T23:30, PT1H,  2026-10-12T00:30"
    })
    @Proves(Term.WORKED_EXAMPLES)
    void keepsTheContractsExamples(
            String promise, String hours, LocalDateTime registered, Duration budget, LocalDateTime due) {
        BusinessCalendar calendar = BusinessCalendar.of(
                MOSCOW, WeeklyHours.parse(hours), ProductionCalendar.russian().exceptionsFor(WeeklyHours.parse(hours)));
        assertThat(calendar.plus(at(MOSCOW, registered.toString()), budget)).isEqualTo(at(MOSCOW, due.toString()));
    }

    @Test
    @Proves(Term.ENDS_AT_CLOSING)
    void aBudgetUsedUpAtClosingEndsAtClosing() {
        assertThat(office.plus(moscow("2026-06-11T10:00"), Duration.ofHours(8))).isEqualTo(moscow("2026-06-11T18:00"));
        assertThat(office.minus(moscow("2026-06-11T18:00"), Duration.ofHours(8)))
                .isEqualTo(moscow("2026-06-11T10:00"));
    }

    @Test
    void zeroIsTheStartWhenOpenElseTheNextOpening() {
        assertThat(office.plus(moscow("2026-06-11T10:00"), Duration.ZERO)).isEqualTo(moscow("2026-06-11T10:00"));
        assertThat(office.plus(moscow("2026-06-11T18:00"), Duration.ZERO)).isEqualTo(moscow("2026-06-15T10:00"));
        assertThat(office.minus(moscow("2026-06-15T10:00"), Duration.ZERO)).isEqualTo(moscow("2026-06-11T18:00"));
        assertThat(office.minus(moscow("2026-06-11T18:00"), Duration.ZERO)).isEqualTo(moscow("2026-06-11T18:00"));
    }

    @Test
    void isHalfOpen() {
        assertThat(office.isOpen(moscow("2026-06-11T10:00"))).isTrue();
        assertThat(office.isOpen(moscow("2026-06-11T18:00").minusNanos(1))).isTrue();
        assertThat(office.isOpen(moscow("2026-06-11T18:00"))).isFalse();
        assertThat(office.isOpen(moscow("2026-06-12T12:00"))).isFalse();
    }

    @Test
    void explainsWhatItCounted() {
        assertThat(office.explain(moscow("2026-06-11T17:00"), Duration.ofHours(10)))
                .containsExactly(
                        new Slot(moscow("2026-06-11T17:00"), moscow("2026-06-11T18:00")),
                        new Slot(moscow("2026-06-15T10:00"), moscow("2026-06-15T18:00")),
                        new Slot(moscow("2026-06-16T10:00"), moscow("2026-06-16T11:00")));
        assertThat(office.explain(moscow("2026-06-11T17:00"), Duration.ZERO)).isEmpty();
        assertThat(office.slots(moscow("2026-06-16T00:00"), moscow("2026-06-11T17:00")))
                .isEmpty();
    }

    @Test
    void alwaysOpenIsOneSlotAcrossMidnightsAndPages() {
        BusinessCalendar always = calendar(MOSCOW, "MON-SUN 00:00-24:00", "");
        Slot years = new Slot(moscow("1970-01-01T00:00"), moscow("2100-01-01T00:00"));
        assertThat(always.slots(years.from(), years.to())).containsExactly(years);
    }

    @Test
    void aDayOfAClockChangeHas23Or25Hours() {
        BusinessCalendar always = BusinessCalendar.of(BERLIN, WeeklyHours.ALWAYS, CalendarExceptions.NONE);
        assertThat(always.between(at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at(BERLIN, "2026-10-25T00:00"), at(BERLIN, "2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aGapMovesForwardAndAnOverlapIsTheFirstOfTwo() {
        BusinessCalendar nights = calendar(BERLIN, "SUN 02:30-03:30,04:00-05:00", "");
        assertThat(nights.slots(at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-29T12:00")))
                .as("02:30 becomes 03:30 and leaves nothing of the first interval")
                .containsExactly(new Slot(at(BERLIN, "2026-03-29T04:00"), at(BERLIN, "2026-03-29T05:00")));
        assertThat(nights.nextOpening(at(BERLIN, "2026-10-25T00:00"))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(nights.between(at(BERLIN, "2026-10-25T00:00"), at(BERLIN, "2026-10-25T03:30")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aNightBelongsToTheDayItStartsOn() {
        BusinessCalendar nights = calendar(MOSCOW, "MON-SUN 22:00-06:00", "2026-06-12 closed");
        assertThat(nights.isOpen(moscow("2026-06-12T05:00")))
                .as("Thursday's night")
                .isTrue();
        assertThat(nights.isOpen(moscow("2026-06-12T23:00"))).isFalse();
        assertThat(nights.isOpen(moscow("2026-06-13T05:00")))
                .as("Friday's night")
                .isFalse();
    }

    @Test
    void overlappingHoursCountOnce() {
        BusinessCalendar doubled = calendar(MOSCOW, "MON 10:00-14:00,12:00-16:00,16:00-18:00; SUN 22:00-11:00", "");
        assertThat(doubled.slots(moscow("2026-06-14T12:00"), moscow("2026-06-20T00:00")))
                .containsExactly(new Slot(moscow("2026-06-14T22:00"), moscow("2026-06-15T18:00")));
    }

    @Test
    void pausesAreMoreBreaks() {
        Slot lunch = new Slot(moscow("2026-06-11T12:00"), moscow("2026-06-11T13:00"));
        Slot overnight = new Slot(moscow("2026-06-11T12:30"), moscow("2026-06-15T11:00"));
        BusinessCalendar paused = office.without(List.of(overnight)).without(List.of(lunch));
        assertThat(paused.plus(moscow("2026-06-11T11:00"), Duration.ofHours(1)))
                .as("used up as the pause begins")
                .isEqualTo(moscow("2026-06-11T12:00"));
        assertThat(paused.plus(moscow("2026-06-11T11:00"), Duration.ofHours(2))).isEqualTo(moscow("2026-06-15T12:00"));
        assertThat(paused.minus(moscow("2026-06-15T12:00"), Duration.ofHours(2)))
                .isEqualTo(moscow("2026-06-11T11:00"));
        assertThat(paused.nextOpening(moscow("2026-06-11T12:00"))).isEqualTo(moscow("2026-06-15T11:00"));
        assertThat(paused.minus(moscow("2026-06-15T11:00"), Duration.ZERO)).isEqualTo(moscow("2026-06-11T12:00"));
        assertThat(paused.explain(moscow("2026-06-11T11:00"), Duration.ofHours(2)))
                .containsExactly(
                        new Slot(moscow("2026-06-11T11:00"), moscow("2026-06-11T12:00")),
                        new Slot(moscow("2026-06-15T11:00"), moscow("2026-06-15T12:00")));
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.plus(moscow("2026-06-11T10:00"), Duration.ofNanos(-1)))
                .withMessageContaining("negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.minus(moscow("2026-06-11T10:00"), Duration.ofNanos(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.isOpen(Instant.MAX))
                .withMessageContaining("years 1 to 9999");
        assertThatIllegalArgumentException().isThrownBy(() -> office.between(Instant.MIN, Instant.EPOCH));
        assertThatThrownBy(() -> office.plus(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(NoOpeningException.class)
                .hasMessageContaining("MON-FRI 10:00-18:00");
        assertThatThrownBy(() -> office.minus(Instant.EPOCH, Duration.ofDays(1_000_000)))
                .isInstanceOf(NoOpeningException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slot(Instant.EPOCH, Instant.EPOCH.minusNanos(1)))
                .withMessageContaining("ends before it starts");
    }

    @Test
    void neverLoopsWhenNothingEverOpens() {
        BusinessCalendar never = calendar(BERLIN, "closed", "2026-06-12 closed");
        assertThatThrownBy(() -> never.plus(Instant.EPOCH, Duration.ofHours(1))).isInstanceOf(NoOpeningException.class);
        assertThatThrownBy(() -> never.minus(Instant.EPOCH, Duration.ofHours(1)))
                .isInstanceOf(NoOpeningException.class);
        assertThatThrownBy(() -> never.nextOpening(Instant.EPOCH)).isInstanceOf(NoOpeningException.class);
        assertThatThrownBy(() -> never.minus(Instant.EPOCH, Duration.ZERO)).isInstanceOf(NoOpeningException.class);
        assertThat(never.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")))
                .isZero();
    }

    @Test
    void opensOnASingleDateEverToo() {
        BusinessCalendar once = calendar(MOSCOW, "closed", "9000-06-12 10:00-18:00");
        assertThat(once.plus(Instant.EPOCH, Duration.ofHours(1))).isEqualTo(moscow("9000-06-12T11:00"));
        assertThatThrownBy(() -> once.plus(Instant.EPOCH, Duration.ofHours(9))).isInstanceOf(NoOpeningException.class);
    }

    @Test
    void countsFromTheFirstYearToTheLast() {
        BusinessCalendar always = BusinessCalendar.of(BERLIN, WeeklyHours.ALWAYS, CalendarExceptions.NONE);
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        Duration all = Duration.between(first, last);
        assertThat(always.between(first, last)).isEqualTo(all);
        assertThat(always.plus(first, all)).isEqualTo(last);
        assertThat(always.minus(last, all)).isEqualTo(first);
        assertThatThrownBy(() -> always.plus(first, all.plusNanos(1))).isInstanceOf(NoOpeningException.class);
    }

    @Test
    void exceptionsFarOutsideTheKnownYearsDoNoHarm() {
        CalendarExceptions far = CalendarExceptions.closedOn(LocalDate.MIN, LocalDate.of(2026, 6, 11), LocalDate.MAX);
        BusinessCalendar calendar = BusinessCalendar.of(MOSCOW, WeeklyHours.parse("MON-FRI 10:00-18:00"), far);
        assertThat(calendar.nextOpening(moscow("2026-06-11T10:00"))).isEqualTo(moscow("2026-06-12T10:00"));
    }

    @Test
    void isAValue() {
        Slot pause = new Slot(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        assertThat(calendar(MOSCOW, "MON-FRI 10:00-18:00", "2026-06-12 closed"))
                .isEqualTo(office)
                .hasSameHashCodeAs(office)
                .isNotEqualTo(calendar(BERLIN, "MON-FRI 10:00-18:00", "2026-06-12 closed"))
                .isNotEqualTo(calendar(MOSCOW, "MON-FRI 10:00-18:01", "2026-06-12 closed"))
                .isNotEqualTo(calendar(MOSCOW, "MON-FRI 10:00-18:00", ""))
                .isNotEqualTo(office.without(List.of(pause)));
        assertThat(office.without(List.of(pause))).isEqualTo(office.without(List.of(pause, pause)));
        assertThat(office.zone()).isEqualTo(MOSCOW);
    }

    private static BusinessCalendar calendar(ZoneId zone, String hours, String exceptions) {
        return BusinessCalendar.of(zone, WeeklyHours.parse(hours), CalendarExceptions.parse(exceptions));
    }

    private static Instant moscow(String wallTime) {
        return at(MOSCOW, wallTime);
    }

    private static Instant at(ZoneId zone, String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(zone).toInstant();
    }
}

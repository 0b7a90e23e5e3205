package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

class ProductionCalendarTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final WeeklyHours BASIC = WeeklyHours.parse("MON-FRI 10:00-18:00");
    private static final WeeklyHours BUSINESS = WeeklyHours.parse("MON-SAT 09:00-19:00");
    private static final String HEADER = "date,kind,transferred_from,note\n";

    private final ProductionCalendar calendar = ProductionCalendar.russian();

    @ParameterizedTest
    @CsvSource({"2024, 248", "2025, 247", "2026, 247", "2027, 247"})
    void knowsTheBusinessDaysOfAYear(int year, int businessDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isBusinessDay))
                .hasSize(businessDays);
        BusinessCalendar days = calendar.businessDays(MOSCOW);
        assertThat(days.between(moscow(first + "T00:00"), moscow(first.plusYears(1) + "T00:00")))
                .isEqualTo(Duration.ofDays(businessDays));
    }

    @Test
    void knowsMovedDays() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2024, 4, 27)))
                .as("a working Saturday")
                .isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2024, 4, 29)))
                .as("off in exchange")
                .isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 1, 9))).isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 1, 12))).isTrue();
    }

    @Test
    void yearsWithoutADecreeAreProvisional() {
        assertThat(calendar.lastKnownYear()).isEqualTo(2027);
        assertThat(calendar.isProvisional(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2023, 12, 31))).isTrue();
        List<String> fixed = List.of(
                "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01",
                "05-09", "06-12", "11-04");
        for (int year : List.of(2014, 2023, 2028, 2037)) {
            assertThat(fixed).noneMatch(day -> calendar.isBusinessDay(LocalDate.parse(year + "-" + day)));
        }
        assertThat(calendar.isBusinessDay(LocalDate.of(2028, 1, 10))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2028, 4, 29)))
                .as("a Saturday")
                .isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.of(2040, 1, 2)))
                .as("beyond the horizon")
                .isTrue();
    }

    @Test
    @Proves(Term.R3)
    void r3NBusinessDaysEndAtTheSameTimeOfDay() {
        BusinessCalendar days = calendar.businessDays(MOSCOW);
        assertThat(days.plus(moscow("2026-10-08T15:20"), Duration.ofDays(3))).isEqualTo(moscow("2026-10-13T15:20"));
        assertThat(days.plus(moscow("2026-06-10T15:20"), Duration.ofDays(3)))
                .as("over Friday 12 June")
                .isEqualTo(moscow("2026-06-16T15:20"));
    }

    @Test
    @Proves(Term.R3)
    void r3StartedOnADayOffItCountsFromTheNextBusinessDay() {
        BusinessCalendar days = calendar.businessDays(MOSCOW);
        assertThat(days.plus(moscow("2026-10-10T12:00"), Duration.ofDays(10)))
                .as("Saturday + 10 business days ends with Friday's 24:00")
                .isEqualTo(moscow("2026-10-24T00:00"));
        assertThat(days.plus(moscow("2024-04-27T12:00"), Duration.ofDays(1)))
                .as("a working Saturday is a business day; the next is Thursday 2 May")
                .isEqualTo(moscow("2024-05-02T12:00"));
    }

    @Test
    @Proves(Term.R4)
    void r4HolidaysAndMovedDaysAreClosed() {
        for (WeeklyHours hours : List.of(BASIC, BUSINESS)) {
            BusinessCalendar service = service(hours);
            assertThat(service.nextOpening(moscow("2025-12-31T00:00"))
                            .atZone(MOSCOW)
                            .toLocalDate())
                    .isEqualTo(hours == BASIC ? LocalDate.of(2026, 1, 12) : LocalDate.of(2026, 1, 10));
            assertThat(service.isOpen(moscow("2024-04-29T12:00"))).isFalse();
        }
    }

    @Test
    @Proves(Term.R4)
    void r4AWorkingSaturdayHasFridaysHoursUnlessItHasItsOwn() {
        LocalDate saturday = LocalDate.of(2024, 4, 27);
        assertThat(calendar.exceptionsFor(BASIC).on(saturday)).hasValue(List.of(LocalInterval.parse("10:00-18:00")));
        assertThat(calendar.exceptionsFor(BUSINESS).on(saturday)).isEmpty();
        assertThat(service(BUSINESS).slots(moscow("2024-04-27T00:00"), moscow("2024-04-28T00:00")))
                .containsExactly(new Slot(moscow("2024-04-27T09:00"), moscow("2024-04-27T19:00")));
        assertThat(calendar.exceptionsFor(WeeklyHours.parse("MON-THU 10:00-18:00"))
                        .on(saturday))
                .as("no hours on Fridays, none to give")
                .hasValue(List.of());
    }

    @Test
    @Proves(Term.R4)
    void r4TheDayBeforeAHolidayIsNotShortened() {
        assertThat(service(BASIC).isOpen(moscow("2026-06-11T17:59"))).isTrue();
        assertThat(service(BASIC).isOpen(moscow("2024-11-02T17:59")))
                .as("a Saturday, too")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028-01-01,party,,         | Line 3 | kind [party, ",
                "2028-13-01,holiday,,       | Line 3 | date [2028-13-01]",
                "2028-01-01                 | Line 3 | columns",
                "2027-01-01,transferred_off,, | Line 3 | twice"
            })
    void saysWhichLineCannotBeRead(String line, String place, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductionCalendar.parse(HEADER + "2027-01-01,holiday,,\n" + line))
                .withMessageStartingWith(place)
                .withMessageContaining(message);
    }

    @Test
    void refusesWhatIsNoProductionCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProductionCalendar.parse("day;off"));
        assertThatIllegalArgumentException().isThrownBy(() -> ProductionCalendar.parse(""));
        assertThatIllegalArgumentException().isThrownBy(() -> ProductionCalendar.parse(HEADER));
    }

    private BusinessCalendar service(WeeklyHours hours) {
        return BusinessCalendar.of(MOSCOW, hours, calendar.exceptionsFor(hours));
    }

    private static Instant moscow(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(MOSCOW).toInstant();
    }
}

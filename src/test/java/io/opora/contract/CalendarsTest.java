package io.opora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@OporaTest
class CalendarsTest {

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarVersions versions;

    @Autowired
    ProductionYears years;

    @Autowired
    StandardCalendars standard;

    @Autowired
    TransactionOperations transaction;

    /** A calendar of this test alone: calendars outlive a test. */
    final String name = "TEST_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase();

    /** 2024-04-27 was a working Saturday, 2026-05-01 (Friday) a holiday, 2026-03-09 (Monday) moved from the 8th. */
    @ParameterizedTest(name = "R4: {0} at {1} open: {2}")
    @CsvSource({
        "BASIC_SERVICE_HOURS, 2026-03-02T10:00, true",
        "BASIC_SERVICE_HOURS, 2026-03-02T18:00, false",
        "BASIC_SERVICE_HOURS, 2026-05-01T12:00, false",
        "BASIC_SERVICE_HOURS, 2026-03-09T12:00, false",
        "BASIC_SERVICE_HOURS, 2024-04-27T10:00, true",
        "BASIC_SERVICE_HOURS, 2024-04-27T17:59, true",
        "BASIC_SERVICE_HOURS, 2024-04-27T18:00, false",
        "BASIC_SERVICE_HOURS, 2026-03-14T12:00, false",
        "BUSINESS_SERVICE_HOURS, 2026-03-14T18:59, true",
        "BUSINESS_SERVICE_HOURS, 2026-03-15T12:00, false",
        "BUSINESS_SERVICE_HOURS, 2026-05-01T12:00, false",
        "BUSINESS_SERVICE_HOURS, 2024-04-27T18:59, true",
        "PREMIUM_SERVICE_HOURS, 2026-05-01T03:00, true",
        "PREMIUM_SERVICE_HOURS, 2026-01-01T00:00, true",
        "RU_BUSINESS_DAYS, 2026-05-01T12:00, false",
        "RU_BUSINESS_DAYS, 2024-04-27T23:59, true",
        "RU_BUSINESS_DAYS, 2026-03-14T12:00, false"
    })
    @Proves(Term.R4)
    void holidaysCloseBasicAndBusinessAndNeverPremium(String calendar, String moment, boolean open) {
        assertThat(calendars.current(calendar).calendar().isOpen(Moscow.at(moment)))
                .isEqualTo(open);
    }

    @Test
    void preHolidayDaysAreNotShortened() {
        assertThat(calendars
                        .current(Calendars.BASIC_SERVICE_HOURS)
                        .calendar()
                        .between(Moscow.at("2026-04-30T00:00"), Moscow.at("2026-05-01T00:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    @Proves(Term.PROVISIONAL)
    void daysAfterTheLastDecreeAreProvisional() {
        StoredCalendar basic = calendars.current(Calendars.BASIC_SERVICE_HOURS);
        assertThat(basic.provisionalFrom()).isEqualTo(LocalDate.parse("2028-01-01"));
        assertThat(basic.isProvisionalAt(Moscow.at("2027-12-31T23:59"))).isFalse();
        assertThat(basic.isProvisionalAt(Moscow.at("2028-01-01T00:00"))).isTrue();
        assertThat(calendars.current(Calendars.PREMIUM_SERVICE_HOURS).isProvisionalAt(Moscow.at("2030-01-01T00:00")))
                .isFalse();
    }

    @Test
    void aNewVersionHoldsAtOnceAndTheOldOneStays() {
        publish("MON-FRI 10:00-18:00");
        assertThat(calendars.current(name).version()).isEqualTo(1);
        StoredCalendar second = publish("MON-FRI 08:00-18:00");
        assertThat(calendars.current(name)).isEqualTo(second);
        assertThat(second.version()).isEqualTo(2);
        assertThat(calendars.current(name).calendar().isOpen(Moscow.at("2026-03-02T09:00")))
                .isTrue();
        assertThat(calendars.version(name, 1).calendar().isOpen(Moscow.at("2026-03-02T09:00")))
                .isFalse();
    }

    @Test
    void aVersionOfAnotherNodeIsSeenAtOnce() {
        publish("MON-FRI 10:00-18:00");
        assertThat(calendars.current(name).version()).isEqualTo(1);
        Calendars otherNode = new Calendars(versions, years, Clock.systemUTC());
        transaction.executeWithoutResult(status -> otherNode.publish(
                name,
                new CalendarPlan(
                        ZoneId.of("Asia/Yekaterinburg"),
                        WeeklyHours.ALWAYS,
                        CalendarExceptions.closedOn(LocalDate.parse("2026-03-03")),
                        false),
                "admin",
                "круглосуточно"));
        StoredCalendar current = calendars.current(name);
        assertThat(current.version()).isEqualTo(2);
        assertThat(current.calendar().isOpen(Moscow.at("2026-03-02T21:59"))).isTrue();
        assertThat(current.calendar().isOpen(Moscow.at("2026-03-02T22:00"))).isFalse();
    }

    @Test
    void aVersionThatWasRolledBackIsForgotten() {
        publish("MON-FRI 10:00-18:00");
        transaction.executeWithoutResult(status -> {
            assertThat(calendars.current(name).version()).isEqualTo(1);
            publish("MON-FRI 08:00-18:00");
            assertThat(calendars.current(name).version()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(calendars.current(name).version()).isEqualTo(1);
        StoredCalendar second = publish("MON-FRI 12:00-18:00");
        assertThat(calendars.current(name)).isEqualTo(second);
    }

    @Test
    void anotherStartChangesNothing() {
        standard.afterSingletonsInstantiated();
        assertThat(calendars.current(Calendars.BASIC_SERVICE_HOURS).version()).isEqualTo(1);
    }

    @Test
    void whatThereIsNotIsSaidClearly() {
        assertThatThrownBy(() -> calendars.current("LUNAR"))
                .isInstanceOf(UnknownCalendarException.class)
                .hasMessageStartingWith("There is no calendar 'LUNAR'; known are BASIC_SERVICE_HOURS, ");
        assertThatThrownBy(() -> calendars.version("LUNAR", 1)).hasMessageContaining("no calendar 'LUNAR'");
        assertThatThrownBy(() -> calendars.version("BASIC_SERVICE_HOURS", 7))
                .isInstanceOf(UnknownCalendarException.class)
                .hasMessage("Calendar 'BASIC_SERVICE_HOURS' has versions 1 to 1, not 7");
        assertThatThrownBy(() -> calendars.publish("basic", plan("MON-SUN 00:00-24:00"), "admin", "x"))
                .hasMessageContaining("not basic");
    }

    private StoredCalendar publish(String hours) {
        return calendars.publish(name, plan(hours), "admin", "Для проверки");
    }

    private static CalendarPlan plan(String hours) {
        return new CalendarPlan(Validity.MOSCOW, WeeklyHours.parse(hours), CalendarExceptions.NONE, false);
    }
}

package io.opora.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract terms as the shipped tables and the stored calendars promise them. */
@OporaTest
class ContractTermsTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** A week with no public holiday before, in or after it. */
    private static final LocalDate MONDAY = LocalDate.parse("2026-04-06");

    @Autowired
    DeadlinePreviews previews;

    @ParameterizedTest(name = "{0} priority {1}, {2} {3} → {4} {5}, {6} weeks on")
    @CsvSource({
        "BASIC, 1, FRIDAY, 17:00, WEDNESDAY, 17:00, 1",
        "BUSINESS, 2, SATURDAY, 18:00, WEDNESDAY, 12:00, 1",
        "BUSINESS, 1, SATURDAY, 18:30, MONDAY, 12:30, 1",
        "BASIC, 2, SUNDAY, 03:00, MONDAY, 18:00, 2",
        "PREMIUM, 1, SUNDAY, 23:30, MONDAY, 00:30, 1"
    })
    @Proves(Term.WORKED_EXAMPLES)
    void workedExamples(
            SupportPackage supportPackage,
            int priority,
            DayOfWeek day,
            LocalTime registered,
            DayOfWeek dueDay,
            LocalTime due,
            int weeks) {
        assertThat(preview(ClockKind.REACTION, supportPackage, priority, on(day, registered, 0))
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(on(dueDay, due, weeks));
    }

    @ParameterizedTest
    @CsvSource({"3", "4"})
    @Proves(Term.R1)
    void r1_premiumReactsWithinFourHoursToPriorities3And4(int priority) {
        Target target = preview(ClockKind.REACTION, SupportPackage.PREMIUM, priority, on(DayOfWeek.MONDAY, "12:00"))
                .orElseThrow()
                .target();

        assertThat(target.budget()).isEqualTo(new Budget(4, Budget.Unit.HOURS));
        assertThat(target.calendar()).isEqualTo("PREMIUM_SERVICE_HOURS");
    }

    @ParameterizedTest
    @CsvSource({"BASIC, BASIC_SERVICE_HOURS", "BUSINESS, BUSINESS_SERVICE_HOURS", "PREMIUM, PREMIUM_SERVICE_HOURS"})
    @Proves(Term.R2)
    void r2_reactionHoursAreServiceHoursOfThePackage(SupportPackage supportPackage, String calendar) {
        assertThat(preview(ClockKind.REACTION, supportPackage, 1, on(DayOfWeek.MONDAY, "12:00"))
                        .orElseThrow()
                        .target()
                        .calendar())
                .isEqualTo(calendar);
    }

    @Test
    @Proves(Term.R3)
    void r3_nBusinessDaysEndAtTheSameTimeOfDay() {
        DeadlinePreview preview = preview(
                        ClockKind.RESOLUTION, SupportPackage.PREMIUM, 2, on(DayOfWeek.WEDNESDAY, "15:20"))
                .orElseThrow();

        assertThat(preview.target().budget().iso()).isEqualTo("P3D");
        assertThat(preview.dueAt()).isEqualTo(on(DayOfWeek.MONDAY, LocalTime.parse("15:20"), 1));
    }

    @Test
    @Proves(Term.R3)
    void r3_startedOnADayOffTheLastBusinessDayEndsAtMidnight() {
        Instant saturday = on(DayOfWeek.SATURDAY, "11:00");

        Instant due = preview(ClockKind.RESOLUTION, SupportPackage.PREMIUM, 3, saturday)
                .orElseThrow()
                .dueAt();

        assertThat(due).isEqualTo(on(DayOfWeek.SATURDAY, LocalTime.MIDNIGHT, 2));
    }

    @Test
    @Proves(Term.R4)
    void r4_basicStandsStillOnAPublicHolidayAndPremiumDoesNot() {
        Instant beforeTheHoliday = Instant.parse("2026-06-11T17:00:00+03:00");

        assertThat(preview(ClockKind.REACTION, SupportPackage.BASIC, 1, beforeTheHoliday)
                        .orElseThrow()
                        .slots()
                        .get(1)
                        .from())
                .isEqualTo(Instant.parse("2026-06-15T10:00:00+03:00"));
        assertThat(preview(ClockKind.REACTION, SupportPackage.PREMIUM, 2, beforeTheHoliday)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(beforeTheHoliday.plus(Duration.ofHours(4)));
    }

    @ParameterizedTest
    @CsvSource({"BASIC", "BUSINESS"})
    @Proves(Term.R10)
    void r10_basicAndBusinessHaveNoResolutionClock(SupportPackage supportPackage) {
        assertThat(preview(ClockKind.RESOLUTION, supportPackage, 1, on(DayOfWeek.MONDAY, "12:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT12H, PREMIUM_SERVICE_HOURS",
        "2, P3D, RU_BUSINESS_DAYS",
        "3, P10D, RU_BUSINESS_DAYS",
        "4, P20D, RU_BUSINESS_DAYS"
    })
    @Proves(Term.PACKAGES)
    void premiumGuaranteesAResolution(int priority, String budget, String calendar) {
        Target target = preview(ClockKind.RESOLUTION, SupportPackage.PREMIUM, priority, on(DayOfWeek.MONDAY, "12:00"))
                .orElseThrow()
                .target();

        assertThat(target.budget().iso()).isEqualTo(budget);
        assertThat(target.calendar()).isEqualTo(calendar);
    }

    @Test
    @Proves(Term.KINDS_OF_WORK)
    void aConsultationHasAReactionAsPriority4AndNoGuaranteedResolution() {
        var preview =
                previews.preview(SupportPackage.PREMIUM, ServiceKind.CONSULTATION, 4, on(DayOfWeek.MONDAY, "12:00"));

        assertThat(preview).singleElement().satisfies(only -> {
            assertThat(only.target().kind()).isEqualTo(ClockKind.REACTION);
            assertThat(only.target().budget().iso()).isEqualTo("PT4H");
        });
    }

    @Test
    void theSlotsOfAPreviewSumToItsBudget() {
        DeadlinePreview preview = preview(ClockKind.REACTION, SupportPackage.BASIC, 2, on(DayOfWeek.SUNDAY, "03:00"))
                .orElseThrow();

        assertThat(preview.slots().stream().map(slot -> slot.length()).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(48));
    }

    private Optional<DeadlinePreview> preview(
            ClockKind kind, SupportPackage supportPackage, int priority, Instant registeredAt) {
        return previews.preview(supportPackage, ServiceKind.INCIDENT, priority, registeredAt).stream()
                .filter(preview -> preview.target().kind() == kind)
                .findFirst();
    }

    private static Instant on(DayOfWeek day, String time) {
        return on(day, LocalTime.parse(time), 0);
    }

    private static Instant on(DayOfWeek day, LocalTime time, int weeks) {
        return MONDAY.plusDays(day.getValue() - 1L)
                .plusWeeks(weeks)
                .atTime(time)
                .atZone(MOSCOW)
                .toInstant();
    }
}

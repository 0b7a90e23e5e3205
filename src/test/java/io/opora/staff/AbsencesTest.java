package io.opora.staff;

import static io.opora.staff.StaffGroups.SUPPORT_LINE;
import static io.opora.staff.StaffGroups.TEAM_LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditEntry;
import io.opora.audit.AuditQuery;
import io.opora.audit.AuditViews;
import io.opora.audit.EntityType;
import io.opora.refusal.Contradiction;
import io.opora.refusal.Finding;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.WrongFields;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** Edge rules about who works when: days are Moscow's, both included; today is 2 March 2026. */
@OporaTest
class AbsencesTest {

    private static final Instant AT_WORK = TimeTravel.START;
    private static final Instant AWAY = Instant.parse("2026-03-10T12:00:00+03:00");

    @Autowired
    Absences absences;

    @Autowired
    Staff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    AuditViews trail;

    @Autowired
    TimeTravel time;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void hire() {
        hire("anna", SUPPORT_LINE);
        hire("boris", SUPPORT_LINE);
        hire("vera", SUPPORT_LINE);
        hire("lead", TEAM_LEADS);
    }

    @Test
    void bothDaysAreIncludedInMoscowTime() {
        record("anna", "2026-03-10", "2026-03-12", "boris");

        assertThat(standIn("anna", "2026-03-09T23:59:59.999+03:00")).isEqualTo("anna");
        assertThat(standIn("anna", "2026-03-10T00:00:00+03:00")).isEqualTo("boris");
        assertThat(standIn("anna", "2026-03-12T23:59:59.999+03:00")).isEqualTo("boris");
        assertThat(standIn("anna", "2026-03-13T00:00:00+03:00")).isEqualTo("anna");
    }

    @Test
    void daysThatNobodyCanReckonWithAreRefused() {
        assertThatExceptionOfType(WrongFields.class)
                .isThrownBy(() -> record("anna", LocalDate.MAX.toString(), LocalDate.MAX.toString(), null))
                .satisfies(wrong -> assertThat(wrong.findings())
                        .extracting(Finding::field, Finding::code)
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple("from", "field.day-range"),
                                org.assertj.core.api.Assertions.tuple("to", "field.day-range")));
    }

    @Test
    void aSubstituteWhoIsAwayIsFollowedAlong() {
        record("anna", "2026-03-10", "2026-03-12", "boris");
        record("boris", "2026-03-09", "2026-03-10", "vera");

        assertThat(standIn("anna", "2026-03-10T12:00:00+03:00")).isEqualTo("vera");
        assertThat(standIn("anna", "2026-03-11T12:00:00+03:00")).isEqualTo("boris");
    }

    @Test
    void substitutesInACircleAreNobody() {
        record("anna", "2026-03-10", "2026-03-12", "boris");
        record("boris", "2026-03-10", "2026-03-10", "vera");
        record("vera", "2026-03-10", "2026-03-10", "anna");

        assertThat(standIn("anna", "2026-03-10T12:00:00+03:00")).isNull();
        assertThat(standIn("boris", "2026-03-10T12:00:00+03:00")).isNull();
        assertThat(standIn("anna", "2026-03-11T12:00:00+03:00")).isEqualTo("boris");
    }

    @Test
    void nobodyStandsInWithoutASubstituteOrOnceItHasLeft() {
        record("anna", "2026-03-10", "2026-03-12", null);
        record("vera", "2026-03-10", "2026-03-12", "boris");
        staff.leave("boris");

        assertThat(standIn("anna", AWAY.toString())).isNull();
        assertThat(standIn("vera", AWAY.toString())).isNull();
        assertThat(standIn("boris", AT_WORK.toString())).isNull();
        assertThat(standIn("nobody", AT_WORK.toString())).isNull();
    }

    @Test
    void onDutyAreThoseAtWorkElseTheirSubstitutesElseAll() {
        record("anna", "2026-03-10", "2026-03-12", "lead");
        assertThat(directory.onDuty(SUPPORT_LINE, AWAY))
                .extracting(StaffMember::id)
                .containsExactly("boris", "vera");

        record("boris", "2026-03-10", "2026-03-12", null);
        record("vera", "2026-03-10", "2026-03-12", "lead");
        assertThat(directory.onDuty(SUPPORT_LINE, AWAY))
                .extracting(StaffMember::id)
                .containsExactly("lead");

        record("lead", "2026-03-10", "2026-03-10", null);
        assertThat(directory.onDuty(SUPPORT_LINE, AWAY)).hasSize(3);
        assertThat(directory.onDuty(TEAM_LEADS, AWAY))
                .extracting(StaffMember::id)
                .containsExactly("lead");
    }

    /** Letters go out in the transaction that makes somebody be away or leave. */
    @Test
    void whoBecomesAwayOrLeavesIsOffDutyInTheSameTransaction() {
        transaction.executeWithoutResult(status -> {
            record("anna", "2026-03-10", "2026-03-12", null);
            staff.leave("boris");

            assertThat(directory.onDuty(SUPPORT_LINE, AWAY))
                    .extracting(StaffMember::id)
                    .containsExactly("vera");
        });
    }

    @Test
    void daysAndSubstituteMustMakeSense() {
        assertThat(wrongField("2026-02-20", "2026-03-01", null)).isEqualTo("to");
        assertThat(wrongField("2026-03-12", "2026-03-10", null)).isEqualTo("to");
        assertThat(wrongField("2026-03-12", "2036-03-10", null)).isEqualTo("to");
        assertThat(wrongField("2026-03-10", "2026-03-12", "anna")).isEqualTo("substitute");
        assertThat(wrongField("2026-03-10", "2026-03-12", "nobody")).isEqualTo("substitute");
        staff.leave("boris");
        assertThat(wrongField("2026-03-10", "2026-03-12", "boris")).isEqualTo("substitute");
    }

    @Test
    void anAbsenceThatBeganEarlierIsRecordedAsLongAsItLasts() {
        record("anna", "2026-02-27", "2026-03-02", "boris");
        assertThat(standIn("anna", AT_WORK.toString())).isEqualTo("boris");
    }

    @Test
    void nobodyIsAwayTwiceAtATime() {
        Absence first = record("anna", "2026-03-10", "2026-03-12", null);
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> record("anna", "2026-03-12", "2026-03-14", null))
                .withMessageContaining("10.03.2026 – 12.03.2026");

        Absence second = record("anna", "2026-03-13", "2026-03-14", null);
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> absences.change(second.id(), dates("2026-03-11", "2026-03-14", null), "lead"));

        absences.cancel(first.id(), "lead");
        absences.change(second.id(), dates("2026-03-11", "2026-03-14", null), "lead");
        assertThat(standIn("anna", "2026-03-11T12:00:00+03:00")).isNull();
    }

    @Test
    void onceBegunTheFirstDayStaysAndWhatIsOverIsDone() {
        Absence absence = record("anna", "2026-03-02", "2026-03-06", "boris");
        assertThatExceptionOfType(WrongFields.class)
                .isThrownBy(() -> absences.change(absence.id(), dates("2026-03-03", "2026-03-06", null), "lead"))
                .withMessageContaining("первый день");

        time.travelTo(Instant.parse("2026-03-04T09:00:00+03:00"));
        absences.change(absence.id(), dates("2026-03-02", "2026-03-03", "boris"), "lead");
        assertThat(standIn("anna", "2026-03-04T09:00:00+03:00")).isEqualTo("anna");
        assertThatExceptionOfType(Contradiction.class).isThrownBy(() -> absences.cancel(absence.id(), "lead"));
    }

    @Test
    void onesOwnAbsenceIsOnesOwnMatterAndAnybodysALeads() {
        absences.record("anna", dates("2026-03-10", "2026-03-12", null), "anna");
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> absences.record("anna", dates("2026-04-10", "2026-04-12", null), "boris"))
                .withMessageEndingWith("Своё каждый записывает сам.");
        Absence lead = absences.record("lead", dates("2026-03-10", "2026-03-12", null), "lead");
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> absences.cancel(lead.id(), "anna"));
        staff.leave("boris");
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> absences.record("boris", dates("2026-04-10", "2026-04-12", null), "boris"));
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> absences.record("boris", dates("2026-04-10", "2026-04-12", null), "lead"));
    }

    @Test
    void whoHasLeftIsNotExpectedBack() {
        Absence absence = record("anna", "2026-03-10", "2026-03-12", null);
        staff.leave("anna");
        assertThat(absences.find(absence.id()).cancelled()).isTrue();
        assertThat(absences.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-12-31"), null))
                .isEmpty();
    }

    @Test
    void theTrailTellsWhoChangedWhat() {
        Absence absence = record("anna", "2026-03-10", "2026-03-12", null);
        absences.change(absence.id(), dates("2026-03-10", "2026-03-13", "boris"), "anna");

        AuditEntry change = trail.find(
                        new AuditQuery(EntityType.ABSENCE, absence.id().toString(), null), PageRequest.of(0, 10))
                .getContent()
                .get(0);
        assertThat(change.by()).isEqualTo("anna");
        assertThat(change.action()).isEqualTo(AuditAction.CHANGED);
        assertThat(change.before().toString()).isEqualTo("{\"to\":\"2026-03-12\"}");
        assertThat(change.after().size()).isEqualTo(2);
        assertThat(change.after().path("to").asText()).isEqualTo("2026-03-13");
        assertThat(change.after().path("substitute").asText()).isEqualTo("boris");
    }

    private void hire(String id, String group) {
        staff.hire(new NewStaffMember(id, id, id + "@opora.example", StaffLanguage.RU, Set.of(group)));
    }

    private Absence record(String who, String from, String to, @Nullable String substitute) {
        return absences.record(who, dates(from, to, substitute), "lead");
    }

    private String wrongField(String from, String to, @Nullable String substitute) {
        WrongFields refused = assertThrows(WrongFields.class, () -> record("anna", from, to, substitute));
        return refused.findings().stream().map(Finding::field).distinct().reduce("", String::concat);
    }

    private @Nullable String standIn(String id, String at) {
        return directory.standIn(id, Instant.parse(at)).map(StaffMember::id).orElse(null);
    }

    private static AbsenceDates dates(String from, String to, @Nullable String substitute) {
        return new AbsenceDates(LocalDate.parse(from), LocalDate.parse(to), substitute);
    }
}

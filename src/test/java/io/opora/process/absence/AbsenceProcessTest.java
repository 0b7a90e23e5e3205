package io.opora.process.absence;

import static io.opora.testing.Provider.CONFIGURATOR;
import static io.opora.testing.Provider.ENGINEER;
import static io.opora.testing.Provider.LEAD;
import static io.opora.testing.Provider.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.staff.Absence;
import io.opora.staff.AbsenceDates;
import io.opora.staff.Absences;
import io.opora.staff.Staff;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Assignment;
import io.opora.ticket.Conversation;
import io.opora.ticket.HandOver;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dedicated specialist and whoever else has open tickets goes away and comes back. Today is Monday, 2 March 2026. */
@OporaTest
@CoversDiagram("absence")
class AbsenceProcessTest {

    private static final Instant THURSDAY = Instant.parse("2026-03-05T00:00:00+03:00");
    private static final Instant SATURDAY = Instant.parse("2026-03-07T00:00:00+03:00");

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    Absences absences;

    @Autowired
    Assignment assignment;

    @Autowired
    Conversation conversation;

    @Autowired
    HandOver handOver;

    @Autowired
    Staff staff;

    @Autowired
    TimeTravel time;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    Actor customer;
    String number;

    @BeforeEach
    void aTicketForTheSpecialist() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM, contract -> contract.servedBy(SPECIALIST));
        number = scene.incident(customer, 4);
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void whatIsOfferedGoesToTheSubstituteAtTheStartAndBackAtTheEnd() {
        fromThursdayToFriday(ENGINEER);
        assertThat(dueAt()).isEqualTo(THURSDAY);
        time.travelToFiring(THURSDAY.minusMillis(1));
        assertThat(candidates()).containsExactly(SPECIALIST);

        time.travelToFiring(THURSDAY);
        assertThat(candidates()).containsExactly(ENGINEER);
        assertThat(seenBy(ENGINEER)).isOne();
        assertThat(seenBy(SPECIALIST)).isZero();
        assertThat(lettersTo(ENGINEER, "passed-on")).isOne();

        assertThat(dueAt()).isEqualTo(SATURDAY);
        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);
        assertThat(lettersTo(SPECIALIST, "given-back")).isOne();
        assertThat(running()).isZero();
    }

    @Test
    void whatIsAssignedIsOfferedMeanwhileAndAssignedAgain() {
        assignment.assign(number, SPECIALIST, provider.staff(SPECIALIST));
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);

        assertThat(scene.card(number).assignee()).isNull();
        assertThat(scene.task(number).getAssignee()).isNull();
        assertThat(candidates()).containsExactly(ENGINEER);

        time.travelToFiring(SATURDAY);
        assertThat(scene.card(number).assignee()).isEqualTo(SPECIALIST);
        assertThat(scene.task(number).getAssignee()).isEqualTo(SPECIALIST);
        assertThat(candidates()).containsExactly(SPECIALIST);
        assertThat(lettersTo(SPECIALIST, "given-back")).isZero();
    }

    @Test
    void whatTheSubstituteClaimedStaysWithHim() {
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        assignment.assign(number, ENGINEER, provider.staff(ENGINEER));
        time.travelToFiring(SATURDAY);

        assertThat(scene.card(number).assignee()).isEqualTo(ENGINEER);
        assertThat(candidates()).containsExactly(ENGINEER);
    }

    @Test
    void whatWasHandedOverMeanwhileIsNotTakenFromTheOtherLine() {
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        handOver.handOver(number, "configuration-line", "Нужна доработка", provider.staff(ENGINEER));
        handOver.accept(number, provider.staff(CONFIGURATOR));
        time.travelToFiring(SATURDAY);

        assertThat(scene.card(number).specialist()).isNull();
        assertThat(scene.card(number).assignee()).isEqualTo(CONFIGURATOR);
    }

    @Test
    void withoutASubstituteTheLineHasIt() {
        fromThursdayToFriday(null);
        time.travelToFiring(THURSDAY);
        assertThat(candidates()).containsExactly("support-line");
        assertThat(lettersTo(ENGINEER, "passed-on")).isOne();
        assertThat(lettersTo(SPECIALIST, "passed-on")).isZero();

        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void aTicketThatWaitsForTheCustomerIsPassedOnToo() {
        conversation.ask(number, "Какая версия?", Channel.CABINET, provider.staff(SPECIALIST));
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(candidates()).containsExactly(ENGINEER);
        conversation.reply(number, "8.3", Channel.CABINET, customer);
        assertThat(candidates()).containsExactly(ENGINEER);
        assertThat(lettersTo(ENGINEER, "customer-replied")).isOne();
        assertThat(lettersTo(SPECIALIST, "customer-replied")).isZero();
    }

    @Test
    void aNewTicketGoesToTheSubstituteAndWaitsForTheSpecialistAfterwards() {
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        number = scene.incident(customer, 4);
        assertThat(candidates()).containsExactly(ENGINEER);
        assertThat(lettersTo(ENGINEER, "for-specialist")).isOne();

        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void aNewTicketGoesToTheLineWhenNobodyStandsIn() {
        fromThursdayToFriday(null);
        time.travelToFiring(THURSDAY);
        number = scene.incident(customer, 4);
        assertThat(candidates()).containsExactly("support-line");
    }

    @Test
    void anAbsenceThatHasBegunIsPassedOnAtOnce() {
        absences.record(SPECIALIST, dates("2026-03-01", "2026-03-02", ENGINEER), LEAD);
        assertThat(candidates()).containsExactly(ENGINEER);
        assertThat(dueAt()).isEqualTo("2026-03-02T21:00:00Z");
    }

    @Test
    void cancelledBeforeItsStartNothingHappens() {
        Absence absence = fromThursdayToFriday(ENGINEER);
        absences.cancel(absence.id(), LEAD);
        assertThat(running()).isZero();
        time.travelToFiring(THURSDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void cancelledWhileItRunsEverythingIsGivenBackAtOnce() {
        Absence absence = fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        absences.cancel(absence.id(), SPECIALIST);
        assertThat(candidates()).containsExactly(SPECIALIST);
        assertThat(running()).isZero();
    }

    @Test
    void whoIsIllLongerStaysAwayAndAnotherSubstituteHasWhatNobodyClaimed() {
        Absence absence = fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        absences.change(absence.id(), dates("2026-03-05", "2026-03-09", CONFIGURATOR), LEAD);

        assertThat(candidates()).containsExactly(CONFIGURATOR);
        assertThat(dueAt()).isEqualTo("2026-03-09T21:00:00Z");
        time.travelToFiring(Instant.parse("2026-03-09T21:00:00Z"));
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void aLaterStartMovesTheTimer() {
        Absence absence = fromThursdayToFriday(ENGINEER);
        absences.change(absence.id(), dates("2026-03-06", "2026-03-09", ENGINEER), LEAD);
        assertThat(dueAt()).isEqualTo("2026-03-05T21:00:00Z");
    }

    @Test
    void aSubstituteWhoGoesAwayTooPassesItFurtherAndEachGetsHisOwnBack() {
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        absences.record(ENGINEER, dates("2026-03-05", "2026-03-05", CONFIGURATOR), LEAD);
        assertThat(candidates()).containsExactly(CONFIGURATOR);

        time.travelToFiring(Instant.parse("2026-03-06T00:00:00+03:00"));
        assertThat(candidates()).containsExactly(ENGINEER);
        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void whoIsBackBeforeHisSubstituteHasItHimself() {
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        absences.record(ENGINEER, dates("2026-03-05", "2026-03-12", CONFIGURATOR), LEAD);
        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);

        time.travelToFiring(Instant.parse("2026-03-13T00:00:00+03:00"));
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void oneAbsenceRightAfterTheOtherIsOne() {
        fromThursdayToFriday(ENGINEER);
        absences.record(SPECIALIST, dates("2026-03-07", "2026-03-09", CONFIGURATOR), LEAD);
        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(CONFIGURATOR);
        time.travelToFiring(Instant.parse("2026-03-10T00:00:00+03:00"));
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void aSubstituteWhoLeavesLeavesItToTheLine() {
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        staff.leave(ENGINEER);
        assertThat(candidates()).containsExactly("support-line");
        time.travelToFiring(SATURDAY);
        assertThat(candidates()).containsExactly(SPECIALIST);
    }

    @Test
    void whoLeavesKeepsNoTicket() {
        assignment.assign(number, SPECIALIST, provider.staff(SPECIALIST));
        fromThursdayToFriday(ENGINEER);
        time.travelToFiring(THURSDAY);
        assignment.assign(number, ENGINEER, provider.staff(ENGINEER));
        staff.leave(SPECIALIST);
        assertThat(running()).isZero();
        assertThat(scene.card(number).assignee()).isEqualTo(ENGINEER);

        staff.leave(ENGINEER);
        assertThat(scene.card(number).assignee()).isNull();
        assertThat(candidates()).containsExactly("support-line");
    }

    @Test
    void anEscalationGoesToWhoeverStandsInForTheLead() {
        absences.record(LEAD, dates("2026-03-02", "2026-03-02", CONFIGURATOR), LEAD);
        number = scene.incident(customer, 1);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(61)));

        assertThat(scene.card(number).assignee()).isEqualTo(CONFIGURATOR);
        assertThat(lettersTo(CONFIGURATOR, "breach")).isOne();
        assertThat(lettersTo(LEAD, "breach")).isZero();
    }

    @Test
    void lettersForAnAssigneeWhoIsAwayReachTheSubstitute() {
        number = scene.incident(provider.contactWith(SupportPackage.BASIC), 4);
        assignment.assign(number, ENGINEER, provider.staff(LEAD));
        conversation.answer(number, "Смотрим", Channel.CABINET, provider.staff(ENGINEER));
        absences.record(ENGINEER, dates("2026-03-03", "2026-03-30", CONFIGURATOR), LEAD);
        time.travelToFiring(Instant.parse("2026-03-03T00:00:00+03:00"));
        assignment.assign(number, ENGINEER, provider.staff(LEAD));
        assertThat(lettersTo(CONFIGURATOR, "assigned")).isOne();
        conversation.reply(number, "Ждём", Channel.CABINET, customerOf(number));
        assertThat(lettersTo(CONFIGURATOR, "customer-replied")).isOne();
    }

    private Actor customerOf(String ticket) {
        return new Actor(
                Actor.Kind.CONTACT,
                scene.card(ticket).contactId().toString(),
                scene.card(ticket).contactName());
    }

    private Absence fromThursdayToFriday(@Nullable String substitute) {
        return absences.record(SPECIALIST, dates("2026-03-05", "2026-03-06", substitute), LEAD);
    }

    private static AbsenceDates dates(String from, String to, @Nullable String substitute) {
        return new AbsenceDates(LocalDate.parse(from), LocalDate.parse(to), substitute);
    }

    /** Who may claim the ticket's task: user and group ids. */
    private List<String> candidates() {
        return tasks.getIdentityLinksForTask(scene.task(number).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(AbsenceProcessTest::id)
                .toList();
    }

    private static String id(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private long seenBy(String person) {
        return tasks.createTaskQuery()
                .taskCandidateUser(person)
                .processDefinitionKey("ticket")
                .processInstanceBusinessKey(number)
                .count();
    }

    private Instant dueAt() {
        return jobs.createJobQuery()
                .processDefinitionKey("absence")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private long running() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey("absence")
                .count();
    }

    private long lettersTo(String person, String template) {
        return database.sql("select count(*) from opora.notification"
                        + " where ticket_number = ? and template = ? and recipient_address = ?")
                .params(number, template, person + "@opora.example")
                .query(Long.class)
                .single();
    }
}

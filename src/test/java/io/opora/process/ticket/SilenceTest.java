package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.notification.WrittenLetter;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Confirmation;
import io.opora.ticket.Conversation;
import io.opora.ticket.Ending;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the customer's silence brings about, timer by timer. The days off after Friday the 6th are the 7th to the 9th. */
@OporaTest
@CoversDiagram(
        value = "ticket",
        elements = {
            "QuestionSilence",
            "FollowQuestionSilence",
            "QuestionLapsed",
            "SolutionSilence",
            "FollowSolutionSilence",
            "SolutionLapsed",
            "ConfirmationSilence",
            "FollowConfirmationSilence",
            "ConfirmationLapsed"
        })
class SilenceTest {

    private static final Instant AFTER_2_DAYS = Instant.parse("2026-03-04T09:00:00+03:00");
    private static final Instant AFTER_3_DAYS = Instant.parse("2026-03-05T09:00:00+03:00");
    private static final Instant AFTER_4_DAYS = Instant.parse("2026-03-06T09:00:00+03:00");
    private static final Instant AFTER_5_DAYS = Instant.parse("2026-03-10T09:00:00+03:00");
    private static final Instant AFTER_6_DAYS = Instant.parse("2026-03-11T09:00:00+03:00");
    private static final Instant AFTER_7_DAYS = Instant.parse("2026-03-12T09:00:00+03:00");

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Autowired
    ApplicationContext application;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Confirmation confirmation;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    Actor customer;
    Actor engineer;
    Deployment deployment;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @AfterEach
    void undeploy() {
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    @Proves(Term.SILENCE_ON_QUESTION)
    void edgeRule_silenceOnAQuestion_remindsAfter2And4BusinessDaysAndClosesAfter6() {
        String number = asked();
        assertNextStepAt(number, AFTER_2_DAYS);

        time.travelToFiring(AFTER_2_DAYS);
        assertThat(letters()).containsExactly("question-reminder");
        assertNextStepAt(number, AFTER_4_DAYS);

        time.travelToFiring(AFTER_4_DAYS);
        assertThat(letters()).containsExactly("question-reminder", "question-reminder");
        assertNextStepAt(number, AFTER_6_DAYS);
        assertThat(letter("question-reminder")).contains("Какая версия?").contains("11 марта 2026, 09:00");

        time.travelToFiring(AFTER_6_DAYS.minusMillis(1));
        assertWaitsAt(number, "WaitForCustomer", TicketStatus.WAITING_FOR_CUSTOMER);

        time.travelToFiring(AFTER_6_DAYS);
        assertEnded(number, "ClosedUnanswered", Ending.UNANSWERED);
        assertThat(letters()).containsExactly("question-reminder", "question-reminder", "closed-unanswered");
        assertThat(letter("closed-unanswered")).contains("10 апреля 2026, 09:00");
    }

    @Test
    @Proves({Term.CANCELLED, Term.SILENCE_ON_QUESTION})
    void edgeRule_silenceOnAQuestion_cancelsTheClocksAndKeepsNothing() {
        String number = asked();

        time.travelToFiring(AFTER_6_DAYS);

        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(resolution.outcome()).isNull();
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.clockProcesses(number)).isZero();
    }

    @Test
    @Proves(Term.CANCELLED)
    void edgeRule_silenceOnAQuestion_anEarlierBreachCounts() {
        String number = scene.incident(customer, 1);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(13)));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

        time.travelToFiring(AFTER_7_DAYS);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).breachedAt())
                .isEqualTo(TimeTravel.START.plus(Duration.ofHours(12)));
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aFurtherQuestionCountsAnew() {
        String number = asked();
        time.travelBy(Duration.ofDays(1));
        conversation.ask(number, "И какая база?", Channel.CABINET, engineer);
        assertNextStepAt(number, AFTER_3_DAYS);

        time.travelToFiring(AFTER_2_DAYS);

        assertThat(letters()).isEmpty();
        assertNextStepAt(number, AFTER_3_DAYS);
        time.travelToFiring(AFTER_3_DAYS);
        assertThat(letters()).containsExactly("question-reminder");
        assertThat(letter("question-reminder")).contains("И какая база?");
    }

    @Test
    void anAnswerEndsTheWaiting() {
        String number = asked();
        time.travelToFiring(AFTER_4_DAYS);
        conversation.reply(number, "7.24", Channel.CABINET, customer);

        time.travelToFiring(AFTER_6_DAYS);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.stepTimer(number)).isEmpty();
    }

    @Test
    void aTimerThatIsLateTakesEachStepOnceAndInOrder() {
        String number = asked();
        time.travelTo(AFTER_7_DAYS);

        time.fireDueJobs();

        assertThat(letters()).containsExactly("question-reminder", "question-reminder", "closed-unanswered");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    @Proves(Term.PERIODS_ARE_A_TABLE)
    void anEditOfTheTableHoldsForTheNextStepOfWhatWaits() {
        String number = asked();
        edit("QuestionSecondReminder", 4, 3);

        time.travelToFiring(AFTER_2_DAYS);

        assertNextStepAt(number, AFTER_3_DAYS);
    }

    @Test
    void aReminderThatTheTableLearnsOfTooLateIsLeftOut() {
        String number = asked();
        time.travelToFiring(AFTER_4_DAYS);
        edit("QuestionSecondReminder\"", "QuestionYetAnother\"");

        time.travelToFiring(AFTER_6_DAYS);

        assertThat(letters()).containsExactly("question-reminder", "question-reminder", "closed-unanswered");
    }

    @Test
    @Proves({Term.SILENCE_ON_SOLUTION, Term.TENTATIVE_STOP})
    void edgeRule_silenceOnASolution_isKeptAsOfTheProposal() {
        String number = solved();
        assertNextStepAt(number, AFTER_5_DAYS);

        time.travelToFiring(AFTER_5_DAYS);

        assertEnded(number, "Closed", Ending.ACCEPTED_SILENTLY);
        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(resolution.endedAt()).isEqualTo(TimeTravel.START);
        assertThat(letters()).containsExactly("closed-silently");
    }

    @Test
    void solutionLapsed_no_aTimerBeforeItsTimeWaitsAgain() {
        String number = solved();
        edit("SolutionNotRejected", 5, 7);

        time.travelToFiring(AFTER_5_DAYS);

        assertWaitsAt(number, "ReviewSolution", TicketStatus.RESOLVED);
        assertNextStepAt(number, AFTER_7_DAYS);
        time.travelToFiring(AFTER_7_DAYS);
        assertEnded(number, "Closed", Ending.ACCEPTED_SILENTLY);
    }

    @Test
    void aSolutionIsRejectedBeforeItsSilenceCounts() {
        String number = solved();
        time.travelToFiring(AFTER_5_DAYS.minusMillis(1));
        solutions.reject(number, "Не помогло", customer);

        time.travelToFiring(AFTER_5_DAYS);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    @Proves(Term.SILENCE_ON_SOLUTION)
    void whoeverWritesDuringTheReviewIsNotSilent_theEngineerDecides() {
        String number = solved();
        time.travelBy(Duration.ofDays(1));
        conversation.reply(number, "Проверяем, но в отчёте всё ещё ошибка.", Channel.CABINET, customer);

        assertNothingMoreBySilence(number);
        assertThat(letter("customer-replied")).contains("в отчёте всё ещё ошибка");
        time.travelToFiring(AFTER_7_DAYS);

        assertWaitsAt(number, "ReviewSolution", TicketStatus.RESOLVED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(letters()).isEmpty();
    }

    @Test
    void silenceOnASolutionThatIsProposedAnewCountsAnew() {
        String number = solved();
        time.travelBy(Duration.ofDays(1));
        conversation.reply(number, "В отчёте всё ещё ошибка.", Channel.CABINET, customer);
        solutions.withdraw(number, "Отчёт забыли", engineer);
        solutions.propose(number, "Обновите и отчёт.", Channel.CABINET, engineer);
        assertNextStepAt(number, AFTER_6_DAYS);

        time.travelToFiring(AFTER_6_DAYS);

        assertEnded(number, "Closed", Ending.ACCEPTED_SILENTLY);
    }

    @Test
    void aConfirmationThatTheDeputyWroteAboutDoesNotLapse() {
        Actor deputy = provider.colleagueOf(customer, ContactRole.DEPUTY);
        String number = unconfirmed();
        conversation.reply(number, "Уточню у директора и отвечу.", Channel.CABINET, deputy);

        assertNothingMoreBySilence(number);
        time.travelToFiring(AFTER_7_DAYS);

        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(letters()).isEmpty();
        confirmation.confirm(number, null, customer);
        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
    }

    @Test
    void whoeverAskedDoesNotSpeakForTheResponsible() {
        String number = unconfirmed();
        conversation.reply(number, "Очень ждём.", Channel.CABINET, scene.contactOf(number));

        assertNextStepAt(number, AFTER_2_DAYS);
        time.travelToFiring(AFTER_6_DAYS);

        assertEnded(number, "Lapsed", Ending.UNCONFIRMED);
    }

    @Test
    void silenceOnAConfirmation_remindsTheResponsibleAndLapsesWithNotice() {
        String number = unconfirmed();
        assertNextStepAt(number, AFTER_2_DAYS);

        time.travelToFiring(AFTER_2_DAYS);
        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
        assertNextStepAt(number, AFTER_4_DAYS);
        time.travelToFiring(AFTER_4_DAYS);
        assertNextStepAt(number, AFTER_6_DAYS);
        time.travelToFiring(AFTER_6_DAYS);

        assertEnded(number, "Lapsed", Ending.UNCONFIRMED);
        assertThat(scene.clocks(number)).isEmpty();
        assertThat(letters()).containsExactly("confirmation-reminder", "confirmation-reminder", "lapsed");
        assertThat(addressOf("confirmation-reminder")).contains("responsible.");
        assertThat(addressOf("lapsed")).contains("other.");
        assertThatThrownBy(() -> confirmation.confirm(number, null, customer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("не подтвердили вовремя");
    }

    private String asked() {
        String number = scene.incident(customer, 2);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        return number;
    }

    private String solved() {
        String number = scene.incident(customer, 2);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        return number;
    }

    /** A colleague's consultation, which the responsible contact or its deputy must confirm. */
    private String unconfirmed() {
        Actor colleague = provider.colleagueOf(customer, ContactRole.OTHER);
        return scene.request(colleague, ServiceKind.CONSULTATION, Channel.EMAIL);
    }

    private void assertNothingMoreBySilence(String number) {
        assertThat(scene.stepTimer(number)).contains(NEVER);
        assertThat(scene.task(number).getFollowUpDate()).isNull();
    }

    /** The timer at the step and the date that Tasklist shows. */
    private void assertNextStepAt(String number, Instant at) {
        assertThat(scene.stepTimer(number)).contains(at);
        assertThat(scene.task(number).getFollowUpDate().toInstant()).isEqualTo(at);
    }

    private void assertEnded(String number, String step, Ending ending) {
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.card(number).ending()).isEqualTo(ending);
        assertThat(scene.card(number).endedAt()).isEqualTo(time.instant());
        assertThat(scene.process(number)).isEmpty();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId(step)
                        .finished()
                        .count())
                .as(step)
                .isEqualTo(1);
    }

    private void assertWaitsAt(String number, String step, TicketStatus status) {
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly(step);
        assertThat(scene.status(number)).isEqualTo(status);
    }

    /** What silence and its end wrote, in order. */
    private List<String> letters() {
        return jdbc.queryForList("""
                select template from opora.notification
                where template like '%reminder' or template like 'closed%' or template = 'lapsed' order by position
                """, String.class);
    }

    private String letter(String template) {
        return WrittenLetter.texts(template, application).get(0);
    }

    private String addressOf(String template) {
        return jdbc.queryForList(
                        "select recipient_address from opora.notification where template = ?", String.class, template)
                .get(0);
    }

    /** As a process owner does in the Modeler. */
    private void edit(String rule, int from, int to) {
        String cell = "id=\"" + rule + "ThenAmount\">\n          <text>";
        edit(cell + from, cell + to);
    }

    private void edit(String part, String by) {
        try {
            String table = new ClassPathResource("bpmn/waiting-periods.dmn").getContentAsString(StandardCharsets.UTF_8);
            assertThat(table).contains(part);
            deployment = repository
                    .createDeployment()
                    .addString("waiting-periods.dmn", table.replace(part, by))
                    .deploy();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.opora.upgrade;

import static io.opora.sla.ClockKind.REACTION;
import static io.opora.sla.ClockKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.Scope;
import io.opora.notification.OutboxRound;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.testing.MailTrap;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Actors;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.PaidWork;
import io.opora.ticket.PaidWorkDecision;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * A database with tickets in midlife that commit 104ecbe made, under this version: their process instances come along to
 * the diagrams of today. Each test lives with a ticket of its own: nothing is emptied in between.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=false")
@ContextConfiguration(initializers = {OlderDatabase.class, MailTrap.class})
@Import({TimeTravel.class, Provider.class, Scene.class})
@Tag("own-jvm")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    /** The dump was made on this morning, some minutes before. */
    private static final Instant UPGRADED = Instant.parse("2026-03-02T09:30:00+03:00");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TimeTravel time;

    @Autowired
    Scene scene;

    @Autowired
    Actors actors;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    CoverReview covers;

    @Autowired
    PaidWork paidWork;

    @Autowired
    ScopeCheck scopes;

    @Autowired
    Cancellation cancellations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    OutboxRound outbox;

    @Value("${" + OlderDatabase.PENDING_LETTERS + "}")
    List<String> pendingLetters;

    @Autowired
    MailTrap letters;

    @BeforeEach
    void upgradeThatMorning() {
        time.reset();
        time.travelTo(UPGRADED);
    }

    @Test
    void aTicketThatWaitsForItsFirstAnswerGetsItInTime() {
        String number = number("Waits for its first answer");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer());
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(scene.clock(number, REACTION).outcome()).isEqualTo(Outcome.KEPT);
        lives(number, customerOf(number));
    }

    @Test
    void workGoesOnToItsEnd() {
        String number = number("In work");
        scopes.outside(number, Scope.NETWORKS, "Это сеть клиента.", engineer());
        assertThat(scene.status(number)).isEqualTo(TicketStatus.UNDER_REVIEW);
        covers.decide(number, CoverVerdict.ACCEPT_COVERED, "Всё же наша ошибка.", engineer());
        lives(number, customerOf(number));
        assertThat(scene.clock(number, RESOLUTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void theCustomerAnswersAQuestionFromBefore() {
        String number = number("Waits for the customer");
        assertThat(scene.clock(number, RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_job where process_instance_id_ = ? and handler_cfg_ = 'QuestionSilence'",
                        Integer.class,
                        scene.process(number).orElseThrow().getId()))
                .isOne();
        conversation.reply(number, "7.24", Channel.CABINET, customerOf(number));
        assertThat(scene.clock(number, RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        lives(number, customerOf(number));
    }

    @Test
    void theCustomerRejectsASolutionFromBefore() {
        String number = number("Waits for the customer's verdict");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
        solutions.reject(number, "Ошибка осталась.", customerOf(number));
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        lives(number, customerOf(number));
    }

    @Test
    void theFirstLineDecidesAboutARequestFromBefore() {
        String number = number("Under review");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.UNDER_REVIEW);
        covers.decide(number, CoverVerdict.PAID_WORK, "Это разработка.", engineer());
        assertThat(scene.task(number).getTaskDefinitionKey()).isEqualTo("PaidWork");
        paidWork.decide(number, PaidWorkDecision.AGREED, "Согласились по телефону.", engineer());
        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
    }

    /** Comes last: the clocks of all tickets run on meanwhile. */
    @Test
    @Order(Integer.MAX_VALUE)
    void milestonesFromBeforePassOnceEach() {
        String number = number("Breached long ago");
        ClockView before = scene.clock(number, RESOLUTION);
        assertThat(scene.clock(number, REACTION).breachedAt()).isNotNull();
        String running = number("With the second line");

        time.travelToFiring(UPGRADED.plus(Duration.ofDays(10)));

        assertThat(percents(scene.clock(running, REACTION))).containsExactly(50, 75, 100, 150);
        assertThat(percents(scene.clock(number, RESOLUTION)))
                .startsWith(percents(before).toArray(Integer[]::new))
                .doesNotHaveDuplicates()
                .contains(150);
        assertThat(jdbc.queryForObject("select count(*) from act_ru_incident", Integer.class))
                .isZero();
    }

    @Test
    void aClosedTicketStaysClosed() {
        assertThat(scene.status(number("Closed"))).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void everyRunningTicketStillHasItsProcess() {
        List<String> open =
                jdbc.queryForList("select 'OP-' || id from opora.ticket where ended_at is null", String.class);
        assertThat(open).isNotEmpty().allSatisfy(number -> assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("ticket")
                        .processInstanceBusinessKey(number)
                        .count())
                .isOne());
    }

    @Test
    void theNextTicketHasTheNextNumberAndTheNewDiagram() {
        String older = number("In work");
        long last = Optional.ofNullable(jdbc.queryForObject("select max(id) from opora.ticket", Long.class))
                .orElseThrow();

        String number = scene.incident(customerOf(older), 2);

        assertThat(number).isEqualTo("OP-" + (last + 1));
        int latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("ticket")
                .latestVersion()
                .singleResult()
                .getVersion();
        assertThat(diagramVersion(number)).isEqualTo(latest).isGreaterThan(diagramVersion(number("Closed")));
        cancellations.cancel(number, "Ошибка", customerOf(number));
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void lettersFromBeforeLeave() {
        assertThat(pendingLetters).isNotEmpty();
        assertThat(outbox.run()).isPositive();
        assertThat(jdbc.queryForList(
                        "select state from opora.notification where id::text = any (?)", String.class, (Object)
                                pendingLetters.toArray(String[]::new)))
                .hasSameSizeAs(pendingLetters)
                .containsOnly("SENT");
        assertThat(letters.letters()).isNotEmpty();
    }

    /** A question, its answer, a solution and its acceptance. */
    private void lives(String number, Actor customer) {
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer());
        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        conversation.reply(number, "7.24", Channel.CABINET, customer);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer());
        assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
        solutions.accept(number, customer);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
    }

    /** In the history, because the ticket may have ended. */
    private int diagramVersion(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("ticket")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getProcessDefinitionVersion();
    }

    private String number(String subject) {
        return "OP-" + jdbc.queryForObject("select id from opora.ticket where subject = ?", Long.class, subject);
    }

    private Actor customerOf(String number) {
        String email = jdbc.queryForObject(
                "select c.email from opora.contact c join opora.ticket t on t.contact_id = c.id where 'OP-' || t.id = ?",
                String.class,
                number);
        return actors.contact(customers
                .byEmail(Optional.ofNullable(email).orElseThrow())
                .orElseThrow()
                .id());
    }

    private Actor engineer() {
        return actors.staff(Provider.ENGINEER);
    }

    private static List<Integer> percents(ClockView clock) {
        return clock.events().stream()
                .flatMap(event -> Optional.ofNullable(event.percent()).stream())
                .toList();
    }
}

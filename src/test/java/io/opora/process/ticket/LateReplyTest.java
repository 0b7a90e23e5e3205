package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.CustomerSystem;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.contract.SystemAdministration;
import io.opora.contract.SystemDetails;
import io.opora.sla.ClockKind;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.LateReplies;
import io.opora.ticket.MessageView;
import io.opora.ticket.NewTicket;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Registration;
import io.opora.ticket.Reopening;
import io.opora.ticket.ReplyDecision;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.TicketView;
import io.opora.ticket.TicketViews;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A message to an ended ticket: a person decides what it means. */
@OporaTest
@CoversDiagram("closed-ticket-reply")
class LateReplyTest {

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
    Cancellation cancellation;

    @Autowired
    Reopening reopening;

    @Autowired
    LateReplies lateReplies;

    @Autowired
    Registration registration;

    @Autowired
    SystemAdministration systems;

    @Autowired
    TicketViews views;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    @Proves(Term.THANK_YOU)
    void edgeRule_aPlainThankYou_opensNothing() {
        String number = closed();

        conversation.reply(number, "Спасибо!", Channel.EMAIL, customer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.lateReply(number).orElseThrow()).hasCandidateGroup("support-line");
        assertThat(letters("late-reply")).isEqualTo(2);

        decide(number, Map.of("replyDecision", "NOTHING", "text", "Благодарит."));

        assertThat(scene.lateReply(number)).isEmpty();
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.process(number)).isEmpty();
        assertThat(views.conversation(number, customer))
                .extracting(MessageView::text)
                .contains("Спасибо!")
                .doesNotContain("Благодарит.");
    }

    @Test
    void aSecondReplyJoinsTheFirstOne() {
        String number = replied("Снова не работает");
        conversation.reply(number, "И печать тоже", Channel.EMAIL, customer);

        assertThat(openDecisions(number)).isEqualTo(1);
        assertThat(letters("late-reply")).isEqualTo(2);
        assertThat(views.conversation(number, customer))
                .extracting(MessageView::text)
                .contains("Снова не работает", "И печать тоже");
    }

    @Test
    void reopen_beginsANewCycleWithTheQuestionsAnsweredAnew() {
        String number = replied("Теперь не работает совсем");

        decide(
                number,
                Map.of(
                        "replyDecision", "REOPEN",
                        "text", "То же самое.",
                        "systemDown", "true",
                        "failing", "MAIN",
                        "alternativeExists", "false"));

        assertThat(scene.lateReply(number)).isEmpty();
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly("FirstAnswer");
        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.clock(number, ClockKind.REACTION, 2).startedAt()).isEqualTo(time.instant());
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("systemDown")
                        .count())
                .isZero();
    }

    @Test
    void reopen_withoutAnswersKeepsThePriority() {
        String number = replied("Снова не работает");

        lateReplies.decide(number, ReplyDecision.REOPEN, "То же самое.", null, engineer);

        assertThat(scene.lateReply(number)).isEmpty();
        assertThat(scene.card(number).priority()).isEqualTo(2);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
    }

    @Test
    void newTicket_isRegisteredForWhoeverWroteAndBothReferToEachOther() {
        String number = closed();
        Actor colleague = provider.colleagueOf(customer, ContactRole.OTHER);
        conversation.reply(number, "А ещё не печатает", Channel.EMAIL, colleague);
        conversation.reply(number, "Ни один принтер", Channel.EMAIL, colleague);
        var writtenAt = time.instant();
        time.travelBy(Duration.ofHours(1));

        registerAnew(number, "Это о другом.");

        String newNumber = newest();
        TicketView registered = views.find(newNumber, engineer);
        assertThat(registered.description()).isEqualTo("А ещё не печатает\n\nНи один принтер");
        assertThat(registered.contactId().toString()).isEqualTo(colleague.id());
        assertThat(registered.receivedAt()).isEqualTo(writtenAt);
        assertThat(registered.channel()).isEqualTo(Channel.EMAIL);
        assertThat(scene.clock(newNumber, ClockKind.REACTION).startedAt()).isEqualTo(writtenAt);
        assertThat(scene.process(newNumber).orElseThrow()).isWaitingAtExactly("FirstAnswer");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.lateReply(number)).isEmpty();
        assertNamesInternally(number, newNumber);
        assertNamesInternally(newNumber, number);
    }

    @Test
    void newTicket_forAnIncidentNeedsTheThreeAnswers() {
        String number = replied("А ещё не печатает");

        assertThatThrownBy(() -> decide(number, Map.of("replyDecision", "NEW_TICKET", "text", "Это о другом.")))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .rootCause()
                .hasMessageContaining("три вопроса");
        assertThat(scene.lateReply(number)).isPresent();

        registerAnew(number, "Это о другом.");
        assertThat(scene.card(newest()).priority()).isEqualTo(3);
    }

    @Test
    void newTicket_isAboutTheSameSystemWhileThatIsActive() {
        var system = systems.create(
                scene.card(scene.incident(customer, 4)).customerId(),
                new SystemDetails("Склад", CustomerSystem.Purpose.PRODUCTION, CustomerSystem.Hosting.CLOUD, null),
                Provider.LEAD);
        String number = registration.register(
                new NewTicket(
                        UUID.fromString(customer.id()),
                        "Отчёт",
                        "Где он?",
                        ServiceKind.CONSULTATION,
                        Channel.CABINET,
                        Scope.STANDARD,
                        null,
                        null,
                        null,
                        "Склад"),
                customer);
        solve(number);
        conversation.reply(number, "И где печать?", Channel.EMAIL, customer);
        decide(number, Map.of("replyDecision", "NEW_TICKET", "text", "О другом."));
        assertThat(views.find(newest(), engineer).systemId()).isEqualTo(system.id());

        systems.deactivate(system.id(), system.revision(), Provider.LEAD);
        conversation.reply(number, "И где выгрузка?", Channel.EMAIL, customer);
        decide(number, Map.of("replyDecision", "NEW_TICKET", "text", "О третьем."));

        assertThat(views.find(newest(), engineer).systemId()).isNull();
    }

    @Test
    void anExplicitReopeningSettlesTheReply() {
        String number = replied("Снова не работает");

        reopening.reopen(number, "Открываю сам", null, customer);

        assertThat(scene.lateReply(number)).isEmpty();
        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
        assertThatThrownBy(() -> lateReplies.decide(number, ReplyDecision.NOTHING, "Уже", null, engineer))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aCancelledTicketIsRepliedToAsWell() {
        String number = scene.incident(customer, 2);
        cancellation.cancel(number, "Не нужно", customer);

        conversation.reply(number, "Всё-таки нужно", Channel.CABINET, customer);
        lateReplies.decide(number, ReplyDecision.REOPEN, "Просит вернуть.", null, engineer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
    }

    @Test
    void afterTheTimeForReopeningANewTicketIsLeft() {
        String number = closed();
        time.travelBy(Duration.ofDays(40));
        conversation.reply(number, "Снова не работает", Channel.EMAIL, customer);

        assertThatThrownBy(() -> decide(number, Map.of("replyDecision", "REOPEN", "text", "То же самое.")))
                .hasRootCauseInstanceOf(NotPossibleNow.class);
        assertThat(scene.lateReply(number)).isPresent();

        registerAnew(number, "Прошло больше месяца.");
        assertThat(scene.lateReply(number)).isEmpty();
    }

    @Test
    void afterADecisionTheNextReplyWaitsForADecisionAgain() {
        String number = replied("Спасибо!");
        lateReplies.decide(number, ReplyDecision.NOTHING, "Благодарит.", null, engineer);

        conversation.reply(number, "Снова не работает", Channel.EMAIL, customer);

        assertThat(openDecisions(number)).isEqualTo(1);
    }

    @Test
    void whoeverClaimsTheDecisionDoesNotGetTheEndedTicket() {
        String number = replied("Спасибо!");
        Actor specialist = provider.staff(Provider.SPECIALIST);

        scene.claim(scene.lateReply(number).orElseThrow(), specialist);

        assertThat(scene.lateReply(number).orElseThrow()).isAssignedTo(Provider.SPECIALIST);
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
    }

    @Test
    void theFirstLineDecides() {
        String number = replied("Спасибо!");
        Actor configurator = provider.staff(Provider.CONFIGURATOR);

        assertThatThrownBy(() -> lateReplies.decide(number, ReplyDecision.NOTHING, "x", null, customer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lateReplies.decide(number, ReplyDecision.NOTHING, "x", null, configurator))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("первая линия");
    }

    private String closed() {
        String number = scene.incident(customer, 2);
        solve(number);
        return number;
    }

    private void solve(String number) {
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(number, customer);
    }

    private void registerAnew(String number, String why) {
        decide(
                number,
                Map.of(
                        "replyDecision", "NEW_TICKET",
                        "text", why,
                        "systemDown", "false",
                        "failing", "AUXILIARY",
                        "alternativeExists", "true"));
    }

    private String newest() {
        return jdbc.queryForObject("select 'OP-' || max(id) from opora.ticket", String.class);
    }

    private String replied(String text) {
        String number = closed();
        conversation.reply(number, text, Channel.EMAIL, customer);
        return number;
    }

    private void decide(String number, Map<String, Object> fields) {
        scene.submitTask(scene.lateReply(number).orElseThrow().getId(), engineer, fields);
    }

    private long openDecisions(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("closed-ticket-reply")
                .processInstanceBusinessKey(number)
                .count();
    }

    private void assertNamesInternally(String number, String other) {
        assertThat(views.conversation(number, engineer))
                .extracting(MessageView::text)
                .anySatisfy(text -> assertThat(text).contains(other));
        assertThat(views.conversation(number, customer))
                .extracting(MessageView::text)
                .noneSatisfy(text -> assertThat(text).contains(other));
    }

    private int letters(String template) {
        return jdbc.queryForObject(
                "select count(*) from opora.notification where template = ?", Integer.class, template);
    }
}

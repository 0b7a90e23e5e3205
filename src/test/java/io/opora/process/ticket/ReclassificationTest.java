package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.OwnTerm;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.sla.PauseView;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Assignment;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.PriorityChange;
import io.opora.ticket.PriorityChangeKind;
import io.opora.ticket.PriorityHistory;
import io.opora.ticket.ReclassificationState;
import io.opora.ticket.ReclassificationView;
import io.opora.ticket.ReclassificationViews;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Restoration;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.Upgrades;
import io.opora.ticket.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R9: the priority was wrong from the start. What lengthens a promise goes through the customer's view and a lead. */
@OporaTest
@CoversDiagram("priority-reclassification")
class ReclassificationTest {

    private static final Instant START = TimeTravel.START;
    private static final IncidentAnswers OUTAGE = new IncidentAnswers(true, Failing.MAIN, false);
    private static final IncidentAnswers MAIN = new IncidentAnswers(false, Failing.MAIN, true);
    private static final IncidentAnswers AUXILIARY = new IncidentAnswers(false, Failing.AUXILIARY, true);
    private static final IncidentAnswers FAULT = new IncidentAnswers(false, Failing.NONE, true);

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    Downgrades downgrades;

    @Autowired
    ReclassificationViews views;

    @Autowired
    PriorityHistory history;

    @Autowired
    Upgrades upgrades;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Cancellation cancellation;

    @Autowired
    Assignment assignment;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    Actor customer;
    Actor engineer;
    Actor lead;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
        lead = provider.staff(Provider.LEAD);
    }

    @Test
    @Proves({Term.R9_APART, Term.R9})
    void r9_whatLengthensNoPromiseCountsAnewFromRegistrationAtOnce() {
        String number = scene.incident(customer, 3);
        time.travelTo(START.plus(Duration.ofMinutes(30)));

        reclassifications.reclassify(number, OUTAGE, "Стояло всё с самого начала.", engineer);

        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.clock(number, ClockKind.REACTION).dueAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(START.plus(Duration.ofHours(12)));
        assertThat(scene.task(number).getPriority()).isEqualTo(80);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(process(number)).isNull();
        assertThat(history.of(number, customer))
                .extracting(PriorityChange::kind)
                .containsExactly(PriorityChangeKind.REGISTRATION, PriorityChangeKind.RECLASSIFICATION);
        assertThat(views.ofTicket(number, engineer)).isEmpty();
    }

    @Test
    @Proves(Term.R9)
    void r9_pausesAreKept() {
        String number = scene.incident(customer, 3);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelTo(START.plus(Duration.ofHours(2)));
        conversation.reply(number, "7.24", Channel.CABINET, customer);
        time.travelTo(START.plus(Duration.ofHours(3)));

        reclassifications.reclassify(number, OUTAGE, "Стояло всё с самого начала.", engineer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(START.plus(Duration.ofHours(14)));
    }

    /** Nothing was promised by the old priority, so no clock knows of the pauses: the ticket does. */
    @Test
    @Proves(Term.R9)
    void r9_pausesAreKeptByAClockThatTheOldPriorityDidNotHave() {
        String number = scene.incident(customerWithAResolutionForPriority1Only(), 3);
        assertThat(scene.findClock(number, ClockKind.RESOLUTION)).isEmpty();
        Actor asker = scene.contactOf(number);
        time.travelTo(START.plus(Duration.ofHours(1)));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelTo(START.plus(Duration.ofHours(2)));
        conversation.reply(number, "7.24", Channel.CABINET, asker);
        conversation.ask(number, "Письмо не дойдёт.", Channel.EMAIL, engineer);
        time.travelBy(Duration.ofMinutes(30));
        conversation.bounced(number, lastMessage(number));
        time.travelTo(START.plus(Duration.ofHours(3)));

        reclassifications.reclassify(number, OUTAGE, "Стояло всё с самого начала.", engineer);

        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.startedAt()).isEqualTo(START);
        assertThat(resolution.dueAt())
                .as("Eight hours and the hour of the question")
                .isEqualTo(START.plus(Duration.ofHours(9)));
        assertThat(resolution.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(START.plus(Duration.ofHours(1)));
            assertThat(pause.to()).isEqualTo(START.plus(Duration.ofHours(2)));
            assertThat(pause.by()).isEqualTo(Provider.ENGINEER);
        });
        assertThat(scene.timers(number)).contains(resolution.nextMilestoneAt());
    }

    @Test
    @Proves({Term.R9, Term.PAUSE_CAUSES})
    void r9_aClockThatBeginsWhileTwoCausesPauseStandsStillUntilBothAreClosed() {
        String number = scene.incident(customerWithAResolutionForPriority1Only(), 3);
        Actor asker = scene.contactOf(number);
        answer(number);
        time.travelTo(START.plus(Duration.ofHours(1)));
        downgrades.propose(number, new Restoration(FAULT, "Накладные проводятся.", "Мелочи в отчёте."), engineer);
        time.travelTo(START.plus(Duration.ofHours(2)));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelTo(START.plus(Duration.ofHours(3)));

        reclassifications.reclassify(number, OUTAGE, "Стояло всё с самого начала.", engineer);

        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.state()).isEqualTo(ClockState.PAUSED);
        assertThat(resolution.pauses()).extracting(PauseView::from).contains(START.plus(Duration.ofHours(2)));
        conversation.reply(number, "7.24", Channel.CABINET, asker);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt())
                .as("The proposal was overtaken, its hour and the question's count as pauses")
                .isEqualTo(START.plus(Duration.ofHours(10)));
    }

    private Actor customerWithAResolutionForPriority1Only() {
        return provider.contactWith(
                SupportPackage.BUSINESS,
                contract -> contract.promising(new OwnTerm("RESOLUTION", 1, 8, "HOURS", null)));
    }

    private UUID lastMessage(String number) {
        return jdbc.queryForObject(
                "select id from opora.ticket_message where ticket_id = ? order by seq desc limit 1",
                UUID.class,
                scene.card(number).id());
    }

    @Test
    @Proves(Term.RECLASSIFIED_INTO_THE_PAST)
    void edgeRule_reclassificationIntoThePast_isABreachAtThatInstantToldOnce() {
        String number = scene.incident(customer, 3);
        answer(number);
        time.travelToFiring(START.plus(Duration.ofHours(13)));
        jdbc.update("delete from opora.notification");

        reclassifications.reclassify(number, OUTAGE, "Стояло всё с самого начала.", engineer);
        time.fireDueJobs();

        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.breachedAt()).isEqualTo(START.plus(Duration.ofHours(12)));
        assertThat(resolution.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution.events())
                .filteredOn(event -> event.type() == ClockEvent.Type.BREACHED)
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.effectiveAt()).isEqualTo(START.plus(Duration.ofHours(12)));
                    assertThat(breach.recordedAt()).isEqualTo(START.plus(Duration.ofHours(13)));
                });
        assertThat(jdbc.queryForObject(
                        "select count(*) from opora.notification where template = 'breach' and recipient_name = ?",
                        Integer.class,
                        lead.name()))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from opora.notification where template = 'milestone'", Integer.class))
                .isZero();
    }

    @Test
    @Proves(Term.OVERTAKEN_BREACH)
    void edgeRule_aBreachThatIsOvertakenStaysInTheLedgerMarkedVoid() {
        String number = scene.incident(customer, 1);
        answer(number);
        time.travelToFiring(START.plus(Duration.ofHours(13)));
        assertThat(scene.clock(number, ClockKind.RESOLUTION).breachedAt()).isNotNull();
        propose(number);
        giveView(number);

        reclassifications.decide(number, true, "Склад работал.", lead);

        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.breachedAt()).isNull();
        assertThat(resolution.events())
                .extracting(ClockEvent::type)
                .contains(ClockEvent.Type.BREACHED, ClockEvent.Type.BREACH_VOIDED);
        assertThat(resolution.events())
                .filteredOn(event -> event.type() == ClockEvent.Type.BREACH_VOIDED)
                .singleElement()
                .satisfies(event -> assertThat(event.why()).isEqualTo("Склад работал."));
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(number, customer);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    @Proves({Term.R9_LENGTHENED, Term.R9, Term.R6})
    void r9_whatLengthensAPromiseNeedsTheCustomersViewAndALeadsDecision() {
        String control = scene.incident(customer, 3);
        String number = scene.incident(customer, 1);
        Instant due = scene.clock(number, ClockKind.RESOLUTION).dueAt();
        time.travelTo(START.plus(Duration.ofMinutes(30)));
        propose(number);

        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(due);
        assertThat(process(number)).isWaitingAtExactly("AwaitView");
        assertThat(asideTask(number).getFollowUpDate().toInstant())
                .isEqualTo(time.instant().plus(Duration.ofHours(24)));
        assertThat(asideTask(number)).isAssignedTo(Provider.ENGINEER);

        reclassifications.giveView(number, false, "Отчёт сдаём сегодня.", customer);

        assertThat(process(number)).isWaitingAtExactly("DecideReclassification");
        assertThat(asideTask(number)).hasCandidateGroup("team-leads");
        assertThat(tasks.getVariable(asideTask(number).getId(), "staffSide").toString())
                .isEqualTo("Егор Инженеров: приоритет 3 вместо 1. Не работает только отчёт.");
        assertThat(tasks.getVariable(asideTask(number).getId(), "customerSide").toString())
                .isEqualTo("Анна Клиентова: не согласен. Отчёт сдаём сегодня.");
        assertThat(scene.card(number).priority()).isEqualTo(1);

        scene.submitTask(
                asideTask(number).getId(),
                lead,
                Map.of("reclassificationDecision", "CORRECT", "text", "Выгрузка в файл работала."));

        assertThat(process(number)).isNull();
        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt())
                .isEqualTo(scene.clock(control, ClockKind.RESOLUTION).dueAt());
        assertThat(scene.task(number).getPriority()).isEqualTo(40);
        assertThat(scene.task(number).getDueDate().toInstant())
                .isEqualTo(scene.clock(number, ClockKind.RESOLUTION).dueAt());
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
        assertThat(history.of(number, customer).get(1)).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(PriorityChangeKind.RECLASSIFICATION);
            assertThat(change.from()).isEqualTo(1);
            assertThat(change.to()).isEqualTo(3);
            assertThat(change.answers()).isEqualTo(AUXILIARY);
            assertThat(change.reason()).isEqualTo("Выгрузка в файл работала.");
            assertThat(change.by()).isEqualTo(lead);
        });
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameLike("%Side")
                        .count())
                .isZero();
    }

    /** A person of the customer reads it: that is the reaction (R5), and it stays met. */
    @Test
    @Proves(Term.REACTION_ONCE)
    void askingForTheViewIsTheReaction() {
        String number = scene.incident(customer, 1);
        time.travelTo(START.plus(Duration.ofMinutes(30)));

        propose(number);
        giveView(number);
        reclassifications.decide(number, true, "Да.", lead);

        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(reaction.endedAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(scene.task(number).getName()).contains("Работать над обращением");
    }

    /** One day of the package's service hours; START is 09:00, Basic opens at 10:00. */
    @ParameterizedTest
    @CsvSource({"BASIC, 9", "BUSINESS, 10", "PREMIUM, 24"})
    void withoutAViewInTimeTheLeadDecidesAlone(SupportPackage supportPackage, int hours) {
        String number = proposed(scene.incident(provider.contactWith(supportPackage), 1));
        Instant until = START.plus(Duration.ofHours(hours));
        assertThat(timer(number)).isEqualTo(until);

        time.travelToFiring(until.minusMillis(1));
        assertThat(process(number)).isWaitingAtExactly("AwaitView");
        time.travelToFiring(until);

        assertThat(process(number)).isWaitingAtExactly("DecideReclassification");
        assertThat(tasks.getVariable(asideTask(number).getId(), "customerSide").toString())
                .isEqualTo("Клиент не высказал мнения за отведённое время.");
        reclassifications.decide(number, true, "Клиент молчит, отчёт выгружается.", lead);
        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(process(number)).isNull();
    }

    @Test
    @Proves(Term.R9_LENGTHENED)
    void r9_aLeadMayKeepThePriority() {
        String number = proposed(scene.incident(customer, 1));
        Instant due = scene.clock(number, ClockKind.RESOLUTION).dueAt();
        time.travelToFiring(START.plus(Duration.ofHours(24)));

        reclassifications.decide(number, false, "Клиент прав.", lead);

        assertThat(process(number)).isNull();
        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(due);
        assertThat(history.of(number, engineer)).hasSize(1);
        assertThat(last(number).state()).isEqualTo(ReclassificationState.REJECTED);
        assertThat(last(number).closing().reason()).isEqualTo("Клиент прав.");
    }

    @Test
    void aViewThatComesLateIsShownToTheLeadAllTheSame() {
        String number = proposed(scene.incident(customer, 1));
        time.travelToFiring(START.plus(Duration.ofHours(25)));

        reclassifications.giveView(number, true, null, customer);

        assertThat(tasks.getVariable(asideTask(number).getId(), "customerSide").toString())
                .isEqualTo("Анна Клиентова: согласен.");
    }

    @Test
    @Proves(Term.R9_LENGTHENED)
    void r9_nobodyDecidesBeforeTheCustomerIsHeardAndOnlyALeadDecides() {
        String number = proposed(scene.incident(customer, 1));

        assertThatThrownBy(() -> reclassifications.decide(number, true, "Сразу.", lead))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("ещё не высказал");
        giveView(number);
        assertThatThrownBy(() -> reclassifications.decide(number, true, "Я сам.", engineer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reclassifications.decide(number, true, "Я сам.", customer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.submitTask(
                        asideTask(number).getId(),
                        engineer,
                        Map.of("reclassificationDecision", "CORRECT", "text", "Я сам.")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> reclassifications.decide(number, true, "", lead))
                .isInstanceOf(InvalidInput.class);
        assertThat(last(number).state()).isEqualTo(ReclassificationState.OPEN);
    }

    @Test
    void theCustomerSaysOnceWhatItThinksAndWhyNot() {
        String number = proposed(scene.incident(customer, 1));

        assertThatThrownBy(() -> reclassifications.giveView(number, false, null, customer))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reclassifications.giveView(number, true, null, engineer))
                .isInstanceOf(NotAllowed.class);
        reclassifications.giveView(number, true, null, provider.colleagueOf(customer, ContactRole.DEPUTY));
        assertThatThrownBy(() -> reclassifications.giveView(number, false, "Нет.", customer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("уже записано");
        assertThat(last(number).customerView().by()).isEqualTo("Дмитрий Заместителев");
    }

    @Test
    void theEngineerWithdrawsInTheForm() {
        String number = proposed(scene.incident(customer, 1));

        scene.submitTask(asideTask(number).getId(), engineer, Map.of("text", "Я ошибся."));

        assertThat(process(number)).isNull();
        assertThat(last(number).state()).isEqualTo(ReclassificationState.WITHDRAWN);
        assertThat(last(number).closing().reason()).isEqualTo("Я ошибся.");
        assertThat(views.ofTicket(number, customer).get(0).closing().reason()).isNull();
        assertThat(scene.card(number).priority()).isEqualTo(1);
    }

    @Test
    void theEngineerWithdrawsWhatALeadHasOnTheTable() {
        String number = proposed(scene.incident(customer, 1));
        giveView(number);

        withdrawal.withdraw(number, null, "Клиент убедил.", engineer);

        assertThat(process(number)).isNull();
        assertThat(last(number).state()).isEqualTo(ReclassificationState.WITHDRAWN);
        assertThatThrownBy(() -> reclassifications.decide(number, true, "Поздно.", lead))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> withdrawal.withdraw(number, null, "Ещё раз.", engineer))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void theCustomerCannotWithdrawWhatTheStaffProposed() {
        String number = proposed(scene.incident(customer, 1));

        assertThatThrownBy(() -> withdrawal.withdraw(number, null, "Не хочу.", customer))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(process(number)).isWaitingAtExactly("AwaitView");
    }

    @Test
    void afterItIsClosedAnotherOneMayBeProposed() {
        String number = proposed(scene.incident(customer, 1));
        assertThatThrownBy(() -> reclassifications.reclassify(number, MAIN, "Всё же 2.", engineer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("уже решает руководитель");
        withdrawal.withdraw(number, null, "Не то.", engineer);

        reclassifications.reclassify(number, MAIN, "Всё же 2.", engineer);

        assertThat(process(number)).isWaitingAtExactly("AwaitView");
        assertThat(views.ofTicket(number, engineer))
                .extracting(ReclassificationView::toPriority)
                .containsExactly(3, 2);
    }

    /** R9: it got worse meanwhile; what was proposed about the old priority is void. */
    @Test
    @Proves(Term.R9_APART)
    void r9_anUpgradeOvertakesAnOpenReclassification() {
        String number = proposed(scene.incident(customer, 2), new IncidentAnswers(false, Failing.NONE, true));

        upgrades.upgrade(number, OUTAGE, "Теперь стоит всё.", engineer);

        assertThat(process(number)).isNull();
        assertThat(last(number).state()).isEqualTo(ReclassificationState.CANCELLED);
        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThatThrownBy(() -> giveView(number)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void itEndsWithItsTicket() {
        String cancelled = proposed(scene.incident(customer, 1));
        cancellation.cancel(cancelled, "Не нужно.", customer);
        assertThat(process(cancelled)).isNull();
        assertThat(last(cancelled).state()).isEqualTo(ReclassificationState.CANCELLED);

        String solved = proposed(scene.incident(customer, 1));
        giveView(solved);
        solutions.propose(solved, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(solved, customer);
        assertThat(scene.status(solved)).isEqualTo(TicketStatus.CLOSED);
        assertThat(process(solved)).isNull();
        assertThat(last(solved).state()).isEqualTo(ReclassificationState.CANCELLED);
    }

    @Test
    void anEngineerProposesItInTheFormAndWorksOn() {
        String number = scene.incident(customer, 1);

        scene.submit(
                number,
                engineer,
                Map.of(
                        "action", "RECLASSIFY",
                        "systemDown", "false",
                        "failing", "AUXILIARY",
                        "alternativeExists", "true",
                        "text", "Не работает только отчёт."));

        assertThat(process(number)).isWaitingAtExactly("AwaitView");
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly("Work");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void whoeverTakesTheDecisionDoesNotTakeTheTicket() {
        String number = proposed(scene.incident(customer, 1));
        giveView(number);

        scene.claim(asideTask(number), lead);

        assertThat(asideTask(number)).isAssignedTo(Provider.LEAD);
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
    }

    @Test
    void whoeverGetsTheTicketWaitsForTheView() {
        String number = proposed(scene.incident(customer, 1));

        assignment.assign(number, Provider.SPECIALIST, lead);

        assertThat(asideTask(number)).isAssignedTo(Provider.SPECIALIST);
    }

    @Test
    void whatCorrectsNothingIsRefusedWithTheReason() {
        String number = scene.incident(customer, 3);
        assertThatThrownBy(() -> reclassifications.reclassify(number, AUXILIARY, "Так и было.", engineer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("тот же приоритет: 3");
        assertThatThrownBy(() -> reclassifications.reclassify(number, OUTAGE, "Всё.", customer))
                .isInstanceOf(NotAllowed.class);
        String consultation = scene.request(customer, ServiceKind.CONSULTATION, Channel.CABINET);
        assertThatThrownBy(() -> reclassifications.reclassify(consultation, OUTAGE, "Всё.", engineer))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> reclassifications.withdraw(number, "Ничего нет.", engineer))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> giveView(number)).isInstanceOf(NotPossibleNow.class);
    }

    /** Where no clock is open any more, nobody loses a promise. */
    @Test
    void withoutAnOpenPromiseItHappensAtOnce() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        answer(number);

        propose(number);

        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(process(number)).isNull();
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    private String proposed(String number) {
        return proposed(number, AUXILIARY);
    }

    private String proposed(String number, IncidentAnswers answers) {
        reclassifications.reclassify(number, answers, "Не работает только отчёт.", engineer);
        return number;
    }

    private void propose(String number) {
        proposed(number);
    }

    private void giveView(String number) {
        reclassifications.giveView(number, true, "Согласны.", scene.contactOf(number));
    }

    private void answer(String number) {
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
    }

    private ReclassificationView last(String number) {
        return views.last(number).orElseThrow();
    }

    private @org.jspecify.annotations.Nullable ProcessInstance process(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("priority-reclassification")
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private Task asideTask(String number) {
        return tasks.createTaskQuery()
                .processDefinitionKey("priority-reclassification")
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private Instant timer(String number) {
        return management
                .createJobQuery()
                .processInstanceId(process(number).getId())
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}

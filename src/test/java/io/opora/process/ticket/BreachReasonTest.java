package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.notification.WrittenLetter;
import io.opora.sla.Claim;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.PromiseChanges;
import io.opora.staff.Staff;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Assignment;
import io.opora.ticket.BreachCategory;
import io.opora.ticket.BreachReasonView;
import io.opora.ticket.BreachReasons;
import io.opora.ticket.Cancellation;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The diagram {@code breach-reason}: told by whoever was responsible, decided by a manager, kept with the clock. */
@OporaTest
@CoversDiagram("breach-reason")
class BreachReasonTest {

    private static final Instant DUE = TimeTravel.START.plus(Duration.ofHours(1));

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Assignment assignment;

    @Autowired
    Cancellation cancellation;

    @Autowired
    BreachReasons reasons;

    @Autowired
    Staff staff;

    @Autowired
    PromiseChanges promises;

    @Autowired
    TicketViews tickets;

    @Autowired
    TicketCards cards;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationContext application;

    Actor engineer;
    Actor manager;
    String number;

    /** Premium, priority 1: an answer within the hour. */
    @BeforeEach
    void registerTheWorst() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        manager = provider.staff(Provider.MANAGER);
        number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
    }

    @Test
    void whoeverHadTheTicketIsAskedThoughTheBreachGivesItToTheLead() {
        assignment.assign(number, Provider.ENGINEER, engineer);

        breach();

        assertThat(scene.card(number).assignee()).isEqualTo(Provider.LEAD);
        Task asked = task("ExplainBreach");
        assertThat(asked.getAssignee()).isEqualTo(Provider.ENGINEER);
        assertThat(asked.getName()).isEqualTo(number + " · Назвать причину нарушения · Не открывается карточка");
        assertThat(tasks.getVariable(asked.getId(), "facts").toString())
                .contains("Обещано: первый ответ", "Срок: 02.03.2026 10:00 (МСК)", "Исполнитель: Егор Инженеров");
    }

    @Test
    void whereNobodyHadItTheQueueIsAsked() {
        breach();

        assertThat(task("ExplainBreach").getAssignee()).isNull();
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("ExplainBreach")
                        .taskCandidateGroup("support-line")
                        .count())
                .isOne();
    }

    @Test
    void whereWhoeverHadItHasLeftTheQueueIsAsked() {
        assignment.assign(number, Provider.ENGINEER, engineer);
        staff.leave(Provider.ENGINEER);

        breach();

        assertThat(task("ExplainBreach").getAssignee()).isNull();
    }

    @Test
    @Proves(Term.BREACH_REASON)
    void aReasonIsToldReturnedToldAgainAndApproved() {
        assignment.assign(number, Provider.ENGINEER, engineer);
        breach();

        explain(engineer, "STAFF_SHORTAGE", "Никого не было.");
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("managers")
                        .taskDefinitionKey("DecideBreachReason")
                        .count())
                .isOne();
        assertThat(tasks.getVariable(task("DecideBreachReason").getId(), "explanation")
                        .toString())
                .startsWith("Не хватило людей\nЕгор Инженеров, 02.03.2026 10:00 (МСК):\nНикого не было.");
        time.travelBy(Duration.ofMinutes(5));
        decide("RETURN", "Почему не позвали вторую линию?");

        Task again = task("ExplainBreach");
        assertThat(again.getAssignee()).isEqualTo(Provider.ENGINEER);
        assertThat(tasks.getVariable(again.getId(), "returned"))
                .isEqualTo("Максим Главный:\nПочему не позвали вторую линию?");
        assertThat(WrittenLetter.texts("breach-reason-returned", application))
                .singleElement()
                .asString()
                .contains("Егор Инженеров", "Менеджер пишет: Почему не позвали вторую линию?");
        time.travelBy(Duration.ofMinutes(5));
        explain(engineer, "HAND_OVER", "Звали, но никто не принял.");
        decide("APPROVE", null);

        assertThat(running()).isZero();
        List<BreachReasonView> told = reasons.ofTicket(scene.card(number).id());
        assertThat(told)
                .extracting(BreachReasonView::category, BreachReasonView::state, BreachReasonView::decidedBy)
                .containsExactly(
                        tuple(BreachCategory.STAFF_SHORTAGE, "RETURNED", Provider.MANAGER),
                        tuple(BreachCategory.HAND_OVER, "APPROVED", Provider.MANAGER));
        assertThat(told.get(0).comment()).isEqualTo("Почему не позвали вторую линию?");
        assertThat(told.get(1).decidedAt()).isEqualTo(DUE.plus(Duration.ofMinutes(10)));
        assertThat(told).allSatisfy(reason -> assertThat(reason.breachedAt()).isEqualTo(DUE));
    }

    @Test
    void whoTakesTheTaskDoesNotGetTheTicket() {
        assignment.assign(number, Provider.ENGINEER, engineer);
        breach();
        explain(engineer, "OTHER", "Объяснение");

        scene.claim(task("DecideBreachReason"), manager);

        assertThat(scene.card(number).assignee()).isEqualTo(Provider.LEAD);
    }

    @Test
    void aLateAnswerFirstBreaksThePromiseAndAsksOnce() {
        time.travelTo(TimeTravel.START.plus(Duration.ofHours(3)));

        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Смотрим."));

        assertThat(running()).isOne();
        assertThat(runtime.getVariable(instance(), "breachedAt")).isEqualTo(DUE.toString());
    }

    @Test
    void registeredTooLateItIsAskedThoughOnlyTheHighestMilestoneIsTold() {
        String late = scene.outageReceivedAt(
                TimeTravel.START.minus(Duration.ofHours(2)), provider.contactWith(SupportPackage.PREMIUM), engineer);

        assertThat(scene.milestones(late, ClockKind.REACTION)).containsExactly(50, 75, 100, 150);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(late)
                        .taskDefinitionKey("ExplainBreach")
                        .taskCandidateGroup("support-line")
                        .count())
                .isOne();
    }

    @Test
    void eachClockIsAskedAboutAndAlsoAfterTheTicketsEnd() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(13)));
        assertThat(running()).isEqualTo(2);
        cancellation.cancel(number, "Уже не нужно", scene.contactOf(number));
        UUID resolution = scene.clock(number, ClockKind.RESOLUTION).id();

        reasons.explain(number, resolution, BreachCategory.COMPLEXITY, "Искали долго.", engineer);
        reasons.decide(number, resolution, true, "Понятно", manager);

        assertThat(running()).isOne();
        assertThat(reasons.ofTicket(scene.card(number).id())).singleElement().satisfies(reason -> {
            assertThat(reason.clockId()).isEqualTo(resolution);
            assertThat(reason.comment()).isEqualTo("Понятно");
        });
    }

    @Test
    void whatIsNotPossibleIsRefusedInASentence() {
        UUID reaction = scene.clock(number, ClockKind.REACTION).id();
        assertThatThrownBy(() -> reasons.explain(number, reaction, BreachCategory.OTHER, "Текст", engineer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("не нарушен");
        breach();
        assertThatThrownBy(() -> reasons.decide(number, reaction, true, null, manager))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("ждёт решения");
        assertThatThrownBy(() -> reasons.explain(number, UUID.randomUUID(), BreachCategory.OTHER, "Текст", engineer))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reasons.explain(number, reaction, null, "Текст", engineer))
                .isInstanceOf(InvalidInput.class);
        reasons.explain(number, reaction, BreachCategory.OTHER, "Текст", engineer);
        assertThatThrownBy(() -> reasons.explain(number, reaction, BreachCategory.OTHER, "Текст", engineer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("уже названа");
        assertThatThrownBy(() -> reasons.decide(number, reaction, true, null, engineer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reasons.decide(number, reaction, false, " ", manager))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> reasons.explain(number, reaction, BreachCategory.OTHER, "Текст", scene.contactOf(number)))
                .isInstanceOf(NotAllowed.class);
        assertThat(task("DecideBreachReason")).isNotNull();
    }

    @Test
    void aTaskCannotBeTurnedToAnotherTicketsClock() {
        breach();
        String other = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        String foreign = scene.clock(other, ClockKind.REACTION).id().toString();
        runtime.setVariable(instance(), "clockId", foreign);

        assertThatThrownBy(() -> explain(engineer, "OTHER", "Текст")).hasRootCauseInstanceOf(InvalidInput.class);
    }

    /** What somebody did to one instance in Cockpit must not stop a change of the ticket. */
    @ParameterizedTest
    @ValueSource(strings = {"no clock", "00000000-0000-0000-0000-000000000000"})
    void anInstanceWhoseClockNobodyKnowsIsLeftAlone(String clockId) {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(13)));
        String altered = asked().get(0);
        runtime.setVariable(altered, "clockId", clockId);

        change(claim ->
                promises.reclassify(claim, TimeTravel.START, List.of(), "Функции вспомогательные", Provider.LEAD));

        assertThat(asked()).contains(altered);
    }

    @Test
    void aBreachThatAReclassificationOvertookNeedsNoReasonAnyMore() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(13)));
        assertThat(running()).isEqualTo(2);
        explain(scene.clock(number, ClockKind.RESOLUTION));

        change(claim ->
                promises.reclassify(claim, TimeTravel.START, List.of(), "Функции вспомогательные", Provider.LEAD));

        assertThat(running()).isOne();
        assertThat(runtime.getVariable(instance(), "clockId"))
                .as("Four hours have passed too: the reaction is late, but since another instant")
                .isEqualTo(scene.clock(number, ClockKind.REACTION).id().toString());
        assertThat(runtime.getVariable(instance(), "breachedAt"))
                .isEqualTo(TimeTravel.START.plus(Duration.ofHours(4)).toString());
        assertThat(reasons.ofTicket(scene.card(number).id()))
                .as("What was told stays readable")
                .hasSize(1);
    }

    /** The older breach stays when a deadline is agreed on; the agreement may be broken as well. */
    @Test
    void eachBrokenPromiseOfAClockIsExplainedForItself() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(13)));
        UUID clock = scene.clock(number, ClockKind.RESOLUTION).id();
        change(claim -> promises.agree(
                claim,
                TimeTravel.START.plus(Duration.ofHours(20)),
                time.instant(),
                "agreement",
                "Договорились",
                Provider.LEAD));
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(21)));
        assertThat(running()).isEqualTo(3);

        reasons.explain(number, clock, BreachCategory.COMPLEXITY, "Первый срок", engineer);
        reasons.explain(number, clock, BreachCategory.WAITED_FOR_VENDOR, "Второй срок", engineer);

        assertThat(reasons.ofTicket(scene.card(number).id()))
                .extracting(BreachReasonView::text, BreachReasonView::breachedAt)
                .containsExactly(
                        tuple("Первый срок", TimeTravel.START.plus(Duration.ofHours(12))),
                        tuple("Второй срок", TimeTravel.START.plus(Duration.ofHours(20))));
    }

    private void explain(ClockView clock) {
        reasons.explain(number, clock.id(), BreachCategory.OTHER, "Искали долго.", engineer);
    }

    private void change(Consumer<Claim> change) {
        long ticketId = scene.card(number).id();
        Claim claim = new Claim(ticketId, 1, tickets.find(number, Actor.SYSTEM).terms(), ServiceKind.INCIDENT, 3);
        transaction.executeWithoutResult(status -> {
            cards.lock(ticketId);
            change.accept(claim);
        });
    }

    private void breach() {
        time.travelToFiring(DUE);
    }

    private void explain(Actor by, String category, String text) {
        scene.submitTask(task("ExplainBreach").getId(), by, Map.of("breachCategory", category, "text", text));
    }

    private void decide(String decision, @Nullable String text) {
        scene.submitTask(
                task("DecideBreachReason").getId(),
                manager,
                text == null ? Map.of("breachDecision", decision) : Map.of("breachDecision", decision, "text", text));
    }

    private Task task(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private long running() {
        return asked().size();
    }

    private List<String> asked() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("breach-reason")
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("breach-reason")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}

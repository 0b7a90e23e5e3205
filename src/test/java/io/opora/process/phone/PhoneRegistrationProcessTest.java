package io.opora.process.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.Outcome;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.MessageKind;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.TicketQuery;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.TicketViews;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** A call from the first ring to the number that the caller writes down. */
@OporaTest
@CoversDiagram("phone-registration")
class PhoneRegistrationProcessTest {

    private static final String PROCESS = "phone-registration";

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TicketViews tickets;

    @Autowired
    StaffDirectory directory;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    void aCallBecomesATicketWhoseNumberAndDeadlineTheCallerIsTold() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);

        start(engineer, "клиентова");
        assertThat(task().getName()).isEqualTo("Записать обращение · клиентова");
        assertThat(task().getAssignee()).isEqualTo(engineer.id());
        assertThat(shown("contacts")).contains("Анна Клиентова · ответственное лицо", customer.id(), "SEARCH_AGAIN");
        assertThat(shown("searchNotice")).isEmpty();
        fillIn(customer, Map.of("caller", "Иван, бухгалтер"));

        String number = shown("ticketNumber");
        assertThat(task().getName()).isEqualTo(number + " · Сообщить номер и сроки");
        assertThat(task().getAssignee()).isEqualTo(engineer.id());
        assertThat(shown("priority")).isEqualTo("2");
        assertThat(shown("customer")).isEqualTo("ООО «PREMIUM», Анна Клиентова");
        assertThat(shown("nextStep")).startsWith("Зарегистрировано.");
        assertThat(shown("coverReason")).isEmpty();
        assertThat(shown("deadlines")).isEqualTo("""
                        Первый ответ: до понедельник, 2 марта 2026, 13:00 (Москва)
                        Решение: до четверг, 5 марта 2026, 09:00 (Москва)""");
        assertThat(tickets.find(number, engineer).channel()).isEqualTo(Channel.PHONE);
        assertThat(tickets.find(number, engineer).description())
                .isEqualTo("С утра не открывается карточка.\n\nОбратился(-ась): Иван, бухгалтер");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
        assertThat(scene.task(number).getName()).contains("Дать первый ответ");

        submit(engineer, Map.of());
        assertThat(calls()).isZero();
    }

    /** Edge rule: a phone talk is the reaction only if the answer's text is recorded (R5). */
    @Test
    @Proves(Term.PHONE_TALK)
    void aRecordedAnswerIsTheReaction() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        start(engineer, "клиентова");
        fillIn(customer, Map.of("answer", "Обновите клиент, до вечера проверим.", "channel", "MESSENGER"));

        String number = shown("ticketNumber");
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number).getName()).contains("Работать над обращением");
        assertThat(scene.card(number).assignee()).isEqualTo(engineer.id());
        assertThat(shown("nextStep")).startsWith("Ваш ответ записан");
        assertThat(shown("deadlines")).startsWith("Первый ответ: дан в срок");
        assertThat(tickets.conversation(number, customer))
                .filteredOn(message -> message.kind() == MessageKind.ANSWER)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.text()).isEqualTo("Обновите клиент, до вечера проверим.");
                    assertThat(answer.channel()).isEqualTo(Channel.MESSENGER);
                });
    }

    @Test
    @Proves(Term.PHONE_TALK)
    void aTalkWithoutARecordedAnswerIsNoReaction() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        start(engineer, "клиентова");
        fillIn(customer, Map.of("answer", "  "));
        assertThat(scene.clock(shown("ticketNumber"), ClockKind.REACTION).outcome())
                .isNull();
    }

    @Test
    void nobodyFoundIsSaidAndSearchedAgain() {
        Actor customer = provider.contactWith(SupportPackage.BASIC);
        start(engineer, "клеентова");
        assertThat(task().getName()).isEqualTo("Найти контакт · клеентова");
        assertThat(task().getAssignee()).isEqualTo(engineer.id());
        assertThat(shown("searchNotice")).contains("«клеентова» никого не нашлось");

        submit(engineer, Map.of("search", "клиентова"));
        assertThat(task().getName()).isEqualTo("Записать обращение · клиентова");
        assertThat(shown("contacts")).contains(customer.id());
    }

    @Test
    void whoIsNotInTheListIsSearchedAgainAndTheCallMayEndWithoutATicket() {
        Actor customer = provider.contactWith(SupportPackage.BASIC);
        start(engineer, "клиентова");
        fillIn(customer, Map.of("contact", "SEARCH_AGAIN"));
        assertThat(task().getName()).isEqualTo("Найти контакт · клиентова");

        submit(engineer, Map.of("dropped", true));
        assertThat(calls()).isZero();
        assertThat(registered()).isZero();
    }

    @Test
    void moreThanTwentyAreToBeNarrowedDown() {
        Actor customer = provider.contactWith(SupportPackage.BASIC);
        for (int i = 0; i < 21; i++) {
            provider.colleagueOf(customer, ContactRole.OTHER);
        }
        start(engineer, "коллегин");
        assertThat(shown("searchNotice")).startsWith("Нашлось больше 20 человек");
    }

    @Test
    void anEmptySearchAsksForMore() {
        start(engineer, "а");
        assertThat(shown("searchNotice")).startsWith("Введите имя");
    }

    /** R13: only the phone consultation is refused, with the way that is included. */
    @Test
    @Proves(Term.R13)
    void aPhoneConsultationWithBasicTellsTheReasonAndTheIncludedWay() {
        Actor customer = provider.contactWith(SupportPackage.BASIC);
        start(engineer, "клиентова");
        fillIn(customer, Map.of("service", "CONSULTATION"));
        assertThat(scene.status(shown("ticketNumber"))).isEqualTo(TicketStatus.UNDER_REVIEW);
        assertThat(shown("coverReason")).contains("по электронной почте или в личном кабинете");
        assertThat(shown("nextStep")).startsWith("Договор это не покрывает.");
        assertThat(shown("deadlines")).isEqualTo("Сроки договора пока не идут.");
    }

    /** R13: a call for priority 1 with Basic is accepted from anybody. */
    @Test
    @Proves(Term.R13)
    void anOutageIsAcceptedByPhoneFromAnybodyWithBasic() {
        Actor colleague = provider.colleagueOf(provider.contactWith(SupportPackage.BASIC), ContactRole.OTHER);
        start(engineer, "коллегин");
        fillIn(colleague, Map.of("systemDown", "true"));
        assertThat(shown("priority")).isEqualTo("1");
        assertThat(scene.status(shown("ticketNumber"))).isEqualTo(TicketStatus.REGISTERED);
    }

    @Test
    void aColleaguesConsultationNamesWhoMustConfirmIt() {
        Actor colleague = provider.colleagueOf(provider.contactWith(SupportPackage.BUSINESS), ContactRole.OTHER);
        start(engineer, "коллегин");
        fillIn(colleague, Map.of("service", "CONSULTATION"));
        assertThat(shown("nextStep")).contains("ответственное лицо", "Анна Клиентова");
    }

    /** Edge rule: registered later than received, so the clocks start when the call came. */
    @Test
    @Proves(Term.RECEIVED_EARLIER)
    void aCallRecordedLaterCountsFromWhenItCame() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        start(engineer, "клиентова");
        fillIn(customer, Map.of("receivedAt", "2026-03-02T05:30", "receivedReason", "Записано на бумаге"));

        String number = shown("ticketNumber");
        assertThat(scene.clock(number, ClockKind.REACTION).startedAt())
                .isEqualTo(TimeTravel.START.minus(Duration.ofMinutes(210)));
        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50, 75);
        assertThat(shown("deadlines")).contains("Первый ответ: до понедельник, 2 марта 2026, 09:30 (Москва)");
    }

    @Test
    void whatTheDomainRefusesLeavesTheFormAndRegistersNothing() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        start(engineer, "клиентова");
        Task form = task();
        refused(customer, Map.of("subject", " "), "subject");
        refused(customer, Map.of("receivedAt", "2026-03-02T08:00"), "receivedReason");
        refused(customer, Map.of("receivedAt", "2026-03-03T08:00", "receivedReason", "Завтра"), "receivedAt");
        refused(customer, Map.of("receivedAt", "вчера"), "receivedAt");
        refused(customer, Map.of("failing", ""), "failing");
        refused(customer, Map.of("service", "HAIRCUT"), "service");
        refused(customer, Map.of("channel", "EMAIL"), "channel");
        refused(customer, Map.of("contact", "Анна"), "contact");
        refused(customer, Map.of("contact", "00000000-0000-0000-0000-000000000000"), "onBehalfOf");
        // Only after the ticket was written: it goes with the answer that cannot be.
        refused(customer, Map.of("answer", "\u0001"), "text");

        assertThat(task().getId()).isEqualTo(form.getId());
        assertThat(registered()).isZero();
    }

    @Test
    void onlyTheFirstLineAndLeadsTakeCalls() {
        assertThatThrownBy(() -> start(provider.staff(Provider.CONFIGURATOR), "клиентова"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> start(provider.staff(Provider.MANAGER), "клиентова"))
                .isInstanceOf(AuthorizationException.class);
        // Who may start any process for the sake of its diagram takes no calls all the same.
        assertThatThrownBy(() ->
                        as(provider.staff(Provider.CONFIGURATOR), Set.of(StaffGroups.PROCESS_OWNERS), () -> begin("а")))
                .isInstanceOf(NotAllowed.class);
        assertThat(calls()).isZero();

        start(provider.staff(Provider.LEAD), "клиентова");
        assertThat(task().getAssignee()).isEqualTo(Provider.LEAD);
    }

    /** What was said belongs to the ticket, whom the search found to nobody's history. */
    @Test
    void theEngineRemembersNothingOfWhatWasTyped() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        start(engineer, "клиентова");
        fillIn(customer, Map.of());
        assertThat(shown("ticketNumber")).isNotEmpty();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count())
                .isZero();
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameIn("text", "answer", "caller", "contacts", "subject")
                        .count())
                .isZero();
    }

    private void refused(Actor customer, Map<String, Object> changes, String field) {
        assertThatThrownBy(() -> fillIn(customer, changes))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field));
    }

    private void start(Actor who, String search) {
        as(who, directory.find(who.id()).orElseThrow().groups(), () -> begin(search));
    }

    private void begin(String search) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        forms.submitStartForm(definition, Map.of("search", search));
    }

    /** An incident of priority 2 by phone, but for what is given. */
    private void fillIn(Actor customer, Map<String, Object> changes) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "contact", customer.id(),
                "channel", "PHONE",
                "service", "INCIDENT",
                "scope", "STANDARD",
                "systemDown", "false",
                "failing", "MAIN",
                "alternativeExists", "true",
                "subject", "Не открывается карточка",
                "text", "С утра не открывается карточка."));
        fields.putAll(changes);
        submit(engineer, fields);
    }

    private void submit(Actor who, Map<String, Object> fields) {
        as(who, directory.find(who.id()).orElseThrow().groups(), () -> forms.submitTaskForm(task().getId(), fields));
    }

    private void as(Actor who, Set<String> groups, Runnable action) {
        identity.setAuthentication(who.id(), List.copyOf(groups));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task task() {
        return tasks.createTaskQuery().processDefinitionKey(PROCESS).singleResult();
    }

    private String shown(String variable) {
        return tasks.getVariable(task().getId(), variable).toString();
    }

    private long calls() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .count();
    }

    private long registered() {
        return tickets.list(new TicketQuery(Set.of(), null, null, null), engineer, Pageable.ofSize(10))
                .total();
    }
}

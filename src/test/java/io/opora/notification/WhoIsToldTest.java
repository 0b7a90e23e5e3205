package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.Claim;
import io.opora.sla.ClockChange.MilestoneReached;
import io.opora.sla.ClockKind;
import io.opora.sla.EscalationStep;
import io.opora.sla.PromiseChanges;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Assignment;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.HandOver;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Registration;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketViews;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Which letters a ticket's life writes, and to whom. */
@OporaTest
class WhoIsToldTest {

    @Autowired
    Provider provider;

    @Autowired
    Staff staff;

    @Autowired
    TimeTravel time;

    @Autowired
    Registration registration;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    HandOver handOver;

    @Autowired
    Assignment assignment;

    @Autowired
    Cancellation cancellation;

    @Autowired
    CoverReview coverReview;

    @Autowired
    TicketCards tickets;

    @Autowired
    TicketViews ticketViews;

    @Autowired
    PromiseChanges promises;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void open() {
        provider.opens();
    }

    @Test
    void aRegistrationIsConfirmedWithItsDeadlinesAndShownToTheQueue() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);

        registered(customer);

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "registered > customer", "new-in-queue > engineer", "new-in-queue > specialist");
        assertThat(text("registered"))
                .contains("Приоритет: 2 — не работают основные функции")
                .contains("Ответим до: пн, 2 марта 2026, 13:00 (МСК)")
                .contains("Решим до: чт, 5 марта 2026, 09:00 (МСК)");
    }

    @Test
    void withoutAGuaranteeTheLetterSaysSo() {
        registered(provider.contactWith(SupportPackage.BASIC));

        assertThat(text("registered")).contains("Решим до: без гарантированного срока");
    }

    @Test
    void theDedicatedSpecialistIsToldInsteadOfTheLine() {
        registered(provider.contactWith(SupportPackage.PREMIUM, contract -> contract.servedBy(Provider.SPECIALIST)));

        assertThat(letters()).containsExactlyInAnyOrder("registered > customer", "for-specialist > specialist");
    }

    @Test
    void aConversationIsTellingTheOtherSideOnly() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        Actor engineer = provider.staff(Provider.ENGINEER);
        String number = registered(customer);
        forget();

        conversation.answer(number, "Смотрим журнал.", Channel.CABINET, engineer);
        conversation.note(number, "Только для своих", Channel.CABINET, engineer);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        conversation.reply(number, "Версия 7.24", Channel.CABINET, customer);

        assertThat(letters())
                .containsExactly("answered > customer", "question > customer", "customer-replied > engineer");
        assertThat(text("answered")).contains("Егор Инженеров:\nСмотрим журнал.");
        assertThat(text("customer-replied")).contains("Анна Клиентова:\nВерсия 7.24");
    }

    @Test
    void aSolutionIsOfferedRejectedAndAccepted() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        Actor engineer = provider.staff(Provider.ENGINEER);
        String number = registered(customer);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        forget();

        solutions.propose(number, "Обновите шаблон.", Channel.CABINET, engineer);
        solutions.reject(number, "Не помогло.", customer);
        solutions.propose(number, "Обновите сервер.", Channel.CABINET, engineer);
        solutions.accept(number, customer);

        assertThat(letters())
                .containsExactly(
                        "solved > customer", "solution-rejected > engineer", "solved > customer", "closed > customer");
        assertThat(text("solution-rejected")).contains("Не помогло.");
    }

    @Test
    void aCancellationIsConfirmedAndStopsTheWork() {
        Actor customer = provider.contactWith(SupportPackage.BUSINESS);
        String number = registered(customer);
        conversation.answer(number, "Смотрим.", Channel.CABINET, provider.staff(Provider.ENGINEER));
        forget();

        cancellation.cancel(number, "Само прошло.", customer);

        assertThat(letters()).containsExactlyInAnyOrder("withdrawn > engineer", "cancelled > customer");
        assertThat(text("withdrawn")).contains("Само прошло.");
    }

    @Test
    void aHandOverIsShownToTheOtherLine() {
        String number = registered(provider.contactWith(SupportPackage.BUSINESS));
        forget();

        handOver.handOver(
                number, StaffGroups.CONFIGURATION_LINE, "Нужна доработка отчёта.", provider.staff(Provider.ENGINEER));

        assertThat(letters()).containsExactly("new-in-queue > configurator");
    }

    @Test
    void whereNobodyIsThereTheLeadsAreTold() {
        String number = registered(provider.contactWith(SupportPackage.BUSINESS));
        staff.leave(Provider.CONFIGURATOR);
        forget();

        handOver.handOver(
                number, StaffGroups.CONFIGURATION_LINE, "Нужна доработка отчёта.", provider.staff(Provider.ENGINEER));

        assertThat(letters()).containsExactly("new-in-queue > lead");
    }

    @Test
    void whoeverGetsATicketIsToldUnlessHeTookIt() {
        String number = registered(provider.contactWith(SupportPackage.BUSINESS));
        forget();

        assignment.assign(number, Provider.ENGINEER, provider.staff(Provider.LEAD));
        assignment.assign(number, Provider.SPECIALIST, provider.staff(Provider.SPECIALIST));
        assignment.assign(number, null, provider.staff(Provider.LEAD));

        assertThat(letters()).containsExactly("assigned > engineer");
    }

    @Test
    void milestonesAndTheBreachReachWhomTheTableNames() {
        String number = registered(provider.contactWith(SupportPackage.BASIC));
        assignment.assign(number, Provider.ENGINEER, provider.staff(Provider.ENGINEER));
        forget();

        time.travelToFiring(TimeTravel.START.plus(Duration.ofDays(20)));

        assertThat(letters())
                .containsExactly(
                        "milestone > engineer",
                        "milestone > engineer",
                        "milestone > lead",
                        "breach > lead",
                        "breach > manager",
                        "milestone > manager");
        assertThat(text("breach")).contains("первый ответ не в срок").contains("Исполнитель: Егор Инженеров");
    }

    @Test
    void aSolutionThatIsTakenBackIsToldWithoutWhatTheStaffWroteAboutIt() {
        String number = registered(provider.contactWith(SupportPackage.BASIC));
        solutions.propose(number, "Обновите.", Channel.CABINET, provider.staff(Provider.ENGINEER));
        forget();

        solutions.withdraw(number, "Ошиблись версией.", provider.staff(Provider.ENGINEER));

        assertThat(letters()).containsExactly("solution-withdrawn > customer");
        assertThat(text("solution-withdrawn")).doesNotContain("Ошиблись версией.");
    }

    @Test
    void aBreachIsToldEvenWhenItsRowWasDeleted() {
        String number = registered(provider.contactWith(SupportPackage.BASIC));
        forget();

        reach(number, 75, List.of());
        assertThat(letters()).isEmpty();
        reach(number, 100, List.of());
        assertThat(letters()).containsExactly("breach > lead");
    }

    @Test
    void onePersonGetsOneLetterAndAMistypedTemplateIsNoReasonForSilence() {
        String number = registered(provider.contactWith(SupportPackage.BASIC));
        forget();

        reach(
                number,
                60,
                List.of(
                        step(60, EscalationStep.Recipient.LEAD, "mileston"),
                        step(60, EscalationStep.Recipient.LEAD, "breach")));

        assertThat(letters()).containsExactly("milestone > lead");
    }

    /** Premium: the reaction is due in 4 hours, after the upgrade in one; three quarters of that have passed. */
    @Test
    void aMilestoneThatPassedIsNotToldAgainWhenTheTargetChanges() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = registered(customer);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(3)));
        forget();

        long ticketId = tickets.card(number).id();
        Claim claim =
                new Claim(ticketId, 1, ticketViews.find(number, Actor.SYSTEM).terms(), ServiceKind.INCIDENT, 1);
        transaction.executeWithoutResult(status -> {
            tickets.lock(ticketId);
            promises.upgrade(claim, time.instant(), "Стало хуже", Provider.LEAD);
        });
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(4)).minusMillis(1));
        assertThat(letters()).isEmpty();
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(4)));

        assertThat(letters()).contains("breach > lead", "breach > manager");
    }

    @Test
    void eachRecipientOfTheTableIsFound() {
        String number = registered(
                provider.contactWith(SupportPackage.PREMIUM, contract -> contract.servedBy(Provider.SPECIALIST)
                        .managedBy(Provider.LEAD)));
        assignment.assign(number, Provider.ENGINEER, provider.staff(Provider.ENGINEER));
        Map<EscalationStep.Recipient, String> found = new EnumMap<>(EscalationStep.Recipient.class);

        for (EscalationStep.Recipient recipient : EscalationStep.Recipient.values()) {
            forget();
            reach(number, 60, List.of(step(60, recipient, "milestone")));
            found.put(recipient, String.join(", ", letters()));
        }

        assertThat(found)
                .containsEntry(EscalationStep.Recipient.ASSIGNEE, "milestone > engineer")
                .containsEntry(EscalationStep.Recipient.QUEUE, "milestone > engineer, milestone > specialist")
                .containsEntry(EscalationStep.Recipient.LEAD, "milestone > lead")
                .containsEntry(EscalationStep.Recipient.SPECIALIST, "milestone > specialist")
                .containsEntry(EscalationStep.Recipient.PERSONAL_MANAGER, "milestone > lead")
                .containsEntry(EscalationStep.Recipient.MANAGER, "milestone > manager");
    }

    @Test
    void withoutAPersonalManagerTheManagersAreTold() {
        String number = registered(provider.contactWith(SupportPackage.PREMIUM));
        forget();

        reach(number, 60, List.of(step(60, EscalationStep.Recipient.PERSONAL_MANAGER, "milestone")));

        assertThat(letters()).containsExactly("milestone > manager");
    }

    /** Frozen with the ticket's terms: a contract that changes later changes nothing here. */
    @Test
    void thePersonalManagerIsTheOneOfTheTicketsTerms() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM, contract -> contract.managedBy(Provider.LEAD));
        String number = registered(customer);
        jdbc.update("update opora.contract set personal_manager = 'engineer'");
        forget();

        reach(number, 60, List.of(step(60, EscalationStep.Recipient.PERSONAL_MANAGER, "milestone")));

        assertThat(letters()).containsExactly("milestone > lead");
    }

    @Test
    void aRequestWithoutAContractIsConfirmedAndReviewedAndRefusedWithTheReason() {
        Actor customer = provider.contactWithoutContract();
        String number = registered(customer);

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "under-review > customer", "cover-review > engineer", "cover-review > specialist");
        assertThat(text("under-review")).contains("Причина: ");
        forget();

        coverReview.decide(number, CoverVerdict.REFUSE, "Договор закончился.", provider.staff(Provider.ENGINEER));

        assertThat(letters()).containsExactly("refused > customer");
        assertThat(text("refused")).contains("Договор закончился.");
    }

    @Test
    void goodwillIsToldAndTheQueueGetsTheTicket() {
        String number = registered(provider.contactWithoutContract());
        forget();

        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем один раз.", provider.staff(Provider.LEAD));

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "goodwill > customer", "new-in-queue > engineer", "new-in-queue > specialist");
    }

    @Test
    void aRegistrationThatFailsInTheEndTellsNobody() {
        Actor customer = provider.contactWith(SupportPackage.BASIC);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    registered(customer);
                    throw new IllegalStateException("the connection broke");
                }))
                .hasMessage("the connection broke");

        assertThat(letters()).isEmpty();
    }

    private String registered(Actor customer) {
        return registration.register(
                new NewTicket(
                        UUID.fromString(customer.id()),
                        "Не открывается карточка",
                        "При открытии карточки клиента ошибка.",
                        ServiceKind.INCIDENT,
                        Channel.CABINET,
                        Scope.STANDARD,
                        new IncidentAnswers(false, IncidentAnswers.Failing.MAIN, true),
                        null,
                        null),
                customer);
    }

    private void reach(String number, int percent, List<EscalationStep> steps) {
        long ticket = tickets.card(number).id();
        transaction.executeWithoutResult(status -> events.publishEvent(new MilestoneReached(
                UUID.randomUUID(), ticket, ClockKind.REACTION, percent, TimeTravel.START, TimeTravel.START, steps, 0)));
    }

    private static EscalationStep step(int percent, EscalationStep.Recipient recipient, String template) {
        return new EscalationStep(percent, recipient, template, EscalationStep.Action.NOTIFY, "rule");
    }

    private void forget() {
        jdbc.update("delete from opora.notification");
    }

    /** In the order they were written; the customer's contact under one name. */
    private List<String> letters() {
        return jdbc.queryForList("""
                select template || ' > ' || case when recipient_address like '%@customer.example' then 'customer'
                       else split_part(recipient_address, '@', 1) end
                from opora.notification order by position
                """, String.class);
    }

    private String text(String template) {
        return WrittenLetter.texts(template, application).get(0);
    }
}

package io.opora.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.security.StaffAccounts;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.testing.Browser;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.BreachReasonView;
import io.opora.ticket.BreachReasons;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Registration;
import io.opora.ticket.TicketCards;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the staff do about a changed or broken promise in Tasklist's forms, in a real browser. */
@OporaTest
class ChangedPromiseJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Provider provider;

    @Autowired
    Registration registration;

    @Autowired
    Downgrades downgrades;

    @Autowired
    DeadlineTalks deadlines;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    BreachReasons reasons;

    @Autowired
    TimeTravel time;

    @Autowired
    TicketCards tickets;

    @Autowired
    ClockViews clocks;

    private final List<String> errors = new ArrayList<>();
    private Actor customer;

    @BeforeEach
    void peopleAreHired() {
        People people = new People(accounts);
        people.engineer();
        people.lead();
        people.manager();
        customer = provider.contactWith(SupportPackage.PREMIUM);
    }

    @Test
    void anEngineerProposesALowerPriorityAndALeadDecidesTheDispute() {
        String number = register(new IncidentAnswers(true, Failing.MAIN, false));
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "engineer");
            answerFirst(tasklist, number);
            tasklist.open(number + " · Работать над обращением");
            // Its error must not outlive the field, which this choice hides.
            tasklist.text().click();
            tasklist.pick("Что сделать", "Предложить понизить приоритет");
            tasklist.pick("Система не работает совсем?", "Нет");
            tasklist.pick("Какие функции не работают", "Вспомогательные");
            tasklist.pick("Есть другой путь?", "Да");
            tasklist.field("Какие функции снова работают").fill("Накладные снова проводятся.");
            tasklist.picture("propose-downgrade");
            tasklist.complete("Отчёты строятся медленно.");
            tasklist.open(number + " · Ждём слова клиента о приоритете");
            tasklist.picture("await-downgrade");
            tasklist.tab("Обращение");
            assertThat(tasklist.ticket()).containsText("Накладные снова проводятся.");
            tasklist.picture("ticket-tab-downgrade");
        }
        downgrades.dispute(number, "Без отчётов склад стоит.", customer);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "lead");
            tasklist.open(number + " · Принять решение по спору о приоритете");
            tasklist.claim();
            tasklist.pick("Решение", "Понизить приоритет с момента предложения");
            tasklist.picture("decide-dispute");
            tasklist.complete("Отчёты выгружаются в файл.");
        }
        assertThat(tickets.card(number).priority()).isEqualTo(3);
        assertThat(errors).isEmpty();
    }

    @Test
    void anEngineerDecidesOnTheCustomersDeadline() {
        String number = register(new IncidentAnswers(false, Failing.AUXILIARY, true));
        Instant due = TimeTravel.START.plus(Duration.ofDays(30));
        deadlines.offer(number, due, "Нам нужно к закрытию месяца.", customer);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "engineer");
            tasklist.open(number + " · Принять решение о сроке клиента");
            tasklist.claim();
            assertThat(tasklist.field("Что предлагает клиент"))
                    .hasValue(Pattern.compile("Нам нужно к закрытию месяца\\."));
            tasklist.pick("Решение", "Предложить другой срок");
            tasklist.picture("decide-deadline-counter");
            tasklist.pick("Решение", "Принять");
            tasklist.picture("decide-deadline");
            tasklist.complete("Успеем.");
        }
        assertThat(clocks.ofTicket(tickets.card(number).id()))
                .filteredOn(clock -> clock.kind() == ClockKind.RESOLUTION)
                .singleElement()
                .extracting(ClockView::dueAt)
                .isEqualTo(due);
        assertThat(errors).isEmpty();
    }

    @Test
    void anEngineerCorrectsAPriorityAndALeadHearsTheCustomer() {
        String number = register(new IncidentAnswers(false, Failing.MAIN, true));
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "engineer");
            answerFirst(tasklist, number);
            tasklist.open(number + " · Работать над обращением");
            tasklist.pick("Что сделать", "Повысить приоритет: стало хуже");
            tasklist.picture("upgrade");
            tasklist.pick("Что сделать", "Исправить приоритет: он был неверен с самого начала");
            tasklist.pick("Система не работает совсем?", "Нет");
            tasklist.pick("Какие функции не работают", "Вспомогательные");
            tasklist.pick("Есть другой путь?", "Да");
            tasklist.picture("reclassify");
            tasklist.complete("Не работает только печать этикеток.");
            tasklist.open(number + " · Ждём мнения клиента");
            tasklist.picture("await-view");
        }
        reclassifications.giveView(number, false, "Без этикеток нет отгрузки.", customer);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "lead");
            tasklist.open(number + " · Принять решение об исправлении приоритета");
            tasklist.claim();
            assertThat(tasklist.field("Что думает клиент")).hasValue(Pattern.compile("Без этикеток нет отгрузки\\."));
            tasklist.pick("Решение", "Оставить приоритет прежним");
            tasklist.picture("decide-reclassification");
            tasklist.complete("Отгрузка стоит, клиент прав.");
        }
        assertThat(tickets.card(number).priority()).isEqualTo(2);
        assertThat(errors).isEmpty();
    }

    @Test
    void theReasonOfABreachIsToldReturnedToldAgainAndApproved() {
        String number = register(new IncidentAnswers(true, Failing.MAIN, false));
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(2)));
        explain(number, "Никого не было на месте.", "explain-breach", null);
        decide(number, "Вернуть", "decide-breach-reason-return", "Почему не было замены?");
        explain(number, "Замену не назначили.", "explain-breach-again", "Почему не было замены");
        decide(number, "Принять", "decide-breach-reason", null);

        assertThat(reasons.ofTicket(tickets.card(number).id()))
                .extracting(BreachReasonView::text, BreachReasonView::state)
                .containsExactly(
                        tuple("Никого не было на месте.", "RETURNED"), tuple("Замену не назначили.", "APPROVED"));
        assertThat(errors).isEmpty();
    }

    private static void answerFirst(TasklistPage tasklist, String number) {
        tasklist.open(number + " · Дать первый ответ");
        tasklist.claim();
        tasklist.choose("Что сделать", "Ответить клиенту");
        tasklist.complete("Здравствуйте! Смотрим журнал.");
    }

    private void explain(String number, String text, String picture, @Nullable String returned) {
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "engineer");
            tasklist.open(number + " · Назвать причину нарушения");
            if (returned == null) {
                tasklist.claim();
                assertThat(tasklist.field("Почему вернули")).hasCount(0);
            } else {
                assertThat(tasklist.field("Почему вернули")).hasValue(Pattern.compile(returned));
            }
            tasklist.pick("Причина", "Не хватило людей");
            tasklist.picture(picture);
            tasklist.complete(text);
        }
    }

    private void decide(String number, String decision, String picture, @Nullable String text) {
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "manager").fromCockpit();
            tasklist.open(number + " · Принять или вернуть причину");
            tasklist.take();
            tasklist.pick("Что решили", decision);
            tasklist.picture(picture);
            if (text == null) {
                tasklist.submit();
            } else {
                tasklist.complete(text);
            }
        }
    }

    private TasklistPage enter(Browser browser, String user) {
        Page page = browser.newPage();
        page.onPageError(errors::add);
        return TasklistPage.enter(page, "http://localhost:" + port + "/", user, People.PASSWORD);
    }

    private String register(IncidentAnswers answers) {
        return registration.register(
                new NewTicket(
                        UUID.fromString(customer.id()),
                        "Не проводятся документы",
                        "С утра ошибка.",
                        ServiceKind.INCIDENT,
                        Channel.CABINET,
                        Scope.STANDARD,
                        answers,
                        null,
                        null),
                customer);
    }
}

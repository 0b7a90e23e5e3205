package io.opora.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.security.StaffAccounts;
import io.opora.testing.Browser;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Registration;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An engineer's work in Tasklist, in a real browser. */
@OporaTest
class TasklistJourneyTest {

    private static final String MARKUP = "<b>срочно</b>";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Provider provider;

    @Autowired
    Registration registration;

    @Autowired
    Conversation conversation;

    @Autowired
    TicketCards tickets;

    @Autowired
    TimeTravel time;

    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void peopleAreHired() {
        People people = new People(accounts);
        people.engineer();
        people.lead();
    }

    @Test
    void anEngineerWorksOnATicketFromTheFirstNoteToTheHandOver() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = register(ServiceKind.INCIDENT, customer);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser);
            tasklist.open(number + " · Дать первый ответ");
            tasklist.claim();
            assertThat(tasklist.tasks()).hasCount(1);

            assertThat(tasklist.tasks().first()).containsText(Pattern.compile("Создана\\s+\\S.* назад"));
            assertThat(tasklist.form()).containsText("Выберите");
            tasklist.text().fill("Недописанный ответ");
            tasklist.tab("Обращение");
            assertThat(tasklist.ticket()).containsText("Не проводятся документы " + MARKUP);
            assertThat(tasklist.ticket()).containsText("Анна Клиентова");
            assertThat(tasklist.ticket().locator(".opora-clocks tbody tr")).hasCount(2);
            assertThat(tasklist.ticket().locator(".opora-clocks tbody tr").first())
                    .containsText(Pattern.compile("Первый ответ.*идёт.*02\\.03\\.2026, 13:00.*4\\sч"));
            tasklist.picture("ticket-tab");
            tasklist.tab("Форма");
            assertThat(tasklist.text()).hasValue("Недописанный ответ");

            tasklist.choose("Что сделать", "Передать другой линии");
            tasklist.choose("Какой линии", "Линия поддержки");
            tasklist.submit("Себе же");
            assertThat(tasklist.notice()).containsText("Обращение " + number + " уже на этой линии.");
            assertThat(tasklist.notice()).not().containsText("Exception");
            tasklist.picture("refused");

            tasklist.choose("Что сделать", "Внутренняя заметка");
            tasklist.complete("Похоже на ночное обновление.");
            tasklist.open(number + " · Дать первый ответ");
            tasklist.choose("Что сделать", "Ответить клиенту");
            tasklist.complete("Здравствуйте! Смотрим журнал.");
            tasklist.open(number + " · Работать над обращением");
            tasklist.choose("Что сделать", "Задать вопрос клиенту");
            tasklist.complete("Какая у вас версия?");
            tasklist.open(number + " · Ждём ответа клиента");
            tasklist.tab("Обращение");
            assertThat(tasklist.ticket().locator(".opora-internal")).hasCount(1);
            assertThat(tasklist.ticket().locator(".opora-internal")).containsText("видят только сотрудники");
            assertThat(tasklist.ticket().locator(".opora-message")).hasCount(4);
            assertThat(tasklist.ticket().locator(".opora-paused")).hasText("стоит");
            tasklist.picture("ticket-tab-waiting");

            tasklist.tab("Форма");
            tasklist.complete("Версию сказали по телефону.");
            tasklist.open(number + " · Работать над обращением");
            tasklist.choose("Что сделать", "Предложить решение");
            tasklist.complete("Обновите клиент.");
            tasklist.open(number + " · Решение на проверке у клиента");
            tasklist.complete("Нашли ошибку в решении.");
            tasklist.open(number + " · Работать над обращением");
            tasklist.choose("Что сделать", "Передать другой линии");
            tasklist.choose("Какой линии", "Конфигурации");
            tasklist.complete("Это настройка.");
            assertThat(tickets.card(number).queue()).isEqualTo("configuration-line");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void theFirstLineTakesARequestWithoutAContractAsGoodwill() {
        String number = register(ServiceKind.DEVELOPMENT, provider.contactWithoutContract());
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser);
            tasklist.open(number);
            tasklist.claim();
            tasklist.choose("Решение", "Принять из доброй воли");
            tasklist.picture("review-cover");
            tasklist.complete("Поможем один раз.");
            assertThat(tasklist.tasks()).hasCount(0);
            assertThat(tickets.card(number).status()).isEqualTo(TicketStatus.REGISTERED);
        }
    }

    @Test
    void whoIsTooLateIsToldSoInTheLanguageOfTheBrowser() {
        String number = register(ServiceKind.INCIDENT, provider.contactWith(SupportPackage.BASIC));
        time.travelToFiring(TimeTravel.START.plus(Duration.ofDays(20)));
        try (Browser browser = Browser.open("en-US")) {
            TasklistPage tasklist = enter(browser);
            // The breach has a task of its own.
            tasklist.open(number + " · Дать первый ответ");
            assertThat(tasklist.tasks().first()).containsText(Pattern.compile("Created\\s+\\S.* ago"));
            tasklist.claim();
            tasklist.tab("Ticket");
            assertThat(tasklist.ticket().locator(".opora-late"))
                    .containsText(Pattern.compile("First answer.*breached.*overdue by"));
            tasklist.picture("breached");
            tasklist.tab("Form");
            tasklist.choose("Что сделать", "Ответить клиенту");
            conversation.answer(number, "Уже отвечено.", Channel.CABINET, provider.staff("lead"));
            tasklist.submit("Отвечаю.");
            assertThat(tasklist.notice()).containsText("Somebody else has already completed this task.");
            tasklist.picture("too-late");
        }
    }

    private TasklistPage enter(Browser browser) {
        Page page = browser.newPage();
        page.onPageError(errors::add);
        return TasklistPage.enter(page, "http://localhost:" + port + "/", "engineer", People.PASSWORD);
    }

    private String register(ServiceKind service, Actor customer) {
        @Nullable
        IncidentAnswers answers =
                service == ServiceKind.INCIDENT ? new IncidentAnswers(false, IncidentAnswers.Failing.MAIN, true) : null;
        return registration.register(
                new NewTicket(
                        UUID.fromString(customer.id()),
                        "Не проводятся документы " + MARKUP,
                        "С утра ошибка.\n<script>alert(1)</script>",
                        service,
                        Channel.CABINET,
                        Scope.STANDARD,
                        answers,
                        null,
                        null),
                customer);
    }
}

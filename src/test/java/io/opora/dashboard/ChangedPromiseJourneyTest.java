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
import io.opora.ticket.Actor;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Registration;
import io.opora.ticket.TicketCards;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the staff do about a lower priority in Tasklist's forms, in a real browser. */
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
    TicketCards tickets;

    private final List<String> errors = new ArrayList<>();
    private Actor customer;

    @BeforeEach
    void peopleAreHired() {
        People people = new People(accounts);
        people.engineer();
        people.lead();
        customer = provider.contactWith(SupportPackage.PREMIUM);
    }

    @Test
    void anEngineerProposesALowerPriorityAndALeadDecidesTheDispute() {
        String number = register(new IncidentAnswers(true, Failing.MAIN, false));
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser, "engineer");
            tasklist.open(number + " · Дать первый ответ");
            tasklist.claim();
            tasklist.choose("Что сделать", "Ответить клиенту");
            tasklist.complete("Здравствуйте! Смотрим журнал.");
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

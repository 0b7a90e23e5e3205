package io.opora.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.opora.contract.SupportPackage;
import io.opora.security.StaffAccounts;
import io.opora.testing.Browser;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody calls, and the first line registers it in Tasklist, in a real browser. */
@OporaTest
class PhoneJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Provider provider;

    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void theFirstLineIsHired() {
        new People(accounts).engineer();
    }

    @Test
    void anEngineerSearchesTheCallerRecordsTheCallAndTellsTheNumber() {
        provider.contactWith(SupportPackage.PREMIUM);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser);
            tasklist.start("Регистрация звонка", "клеентова");
            tasklist.open("Найти контакт");
            assertThat(tasklist.field("Результат поиска")).hasValue(Pattern.compile("«клеентова» никого не нашлось"));
            tasklist.picture("call-nobody-found");
            tasklist.field("Кто обращается").fill("клиентова");
            tasklist.submit();

            tasklist.open("Записать обращение");
            assertThat(tasklist.field("Тема")).hasCount(0);
            tasklist.picture("call-contact");
            tasklist.pick("Контакт", "ООО «PREMIUM» · Анна Клиентова · ответственное лицо");
            tasklist.field("Кто обратился").fill("Иван, бухгалтер");
            assertThat(tasklist.field("Система не работает")).hasCount(0);
            tasklist.pick("Услуга", "Инцидент");
            tasklist.pick("Система не работает", "Нет");
            tasklist.pick("Какие функции", "Основные");
            tasklist.pick("Есть ли другой путь", "Да");
            tasklist.picture("call-form");
            tasklist.field("Тема").fill("Не проводятся документы <b>срочно</b>");
            tasklist.field("Что сказал клиент").fill("С утра ошибка при проведении.");
            tasklist.field("Какой ответ").fill("Смотрим журнал, перезвоним до обеда.");
            tasklist.receivedAt("03.03.2026", "08:00");
            tasklist.field("Почему регистрируем позже").fill("Записано на бумаге");
            tasklist.picture("call-form-below");
            tasklist.submit();
            assertThat(tasklist.notice()).containsText("Время получения не может быть в будущем.");
            assertThat(tasklist.notice()).not().containsText("Exception");
            tasklist.picture("call-refused");
            assertThat(tasklist.field("Тема")).hasValue("Не проводятся документы <b>срочно</b>");

            tasklist.receivedAt("02.03.2026", "08:00");
            tasklist.submit();
            tasklist.open("Сообщить номер и сроки");
            assertThat(tasklist.field("Номер обращения")).hasValue(Pattern.compile("OP-\\d+"));
            assertThat(tasklist.field("Что дальше")).hasValue(Pattern.compile("Ваш ответ записан"));
            assertThat(tasklist.field("Сроки")).hasValue(Pattern.compile("Решение: до четверг, 5 марта 2026, 08:00"));
            assertThat(tasklist.field("Почему договор")).hasCount(0);
            tasklist.picture("call-told");
            tasklist.tab("Обращение");
            assertThat(tasklist.ticket()).containsText("Обратился(-ась): Иван, бухгалтер");
            tasklist.picture("call-ticket");
            tasklist.tab("Форма");
            tasklist.submit();
            assertThat(tasklist.heading("Сообщить номер и сроки")).hasCount(0);
            assertThat(errors).isEmpty();
        }
    }

    /** R13: the refusal of a phone consultation with Basic names the way that is included. */
    @Test
    void aConsultationByPhoneWithBasicShowsWhatToTellTheCaller() {
        provider.contactWith(SupportPackage.BASIC);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser);
            assertThat(tasklist.startable()).hasText(new String[] {"Регистрация звонка"});
            tasklist.picture("call-start");
            tasklist.dismiss();
            tasklist.start("Регистрация звонка", "клиентова");
            tasklist.open("Записать обращение");
            tasklist.pick("Контакт", "Анна Клиентова");
            tasklist.pick("Услуга", "Консультация по функциям");
            tasklist.field("Тема").fill("Как настроить отчёт?");
            tasklist.field("Что сказал клиент").fill("Не видит новый отчёт.");
            tasklist.submit();
            tasklist.open("Сообщить номер и сроки");
            assertThat(tasklist.field("Почему договор"))
                    .hasValue(Pattern.compile("по электронной почте или в личном кабинете"));
            tasklist.picture("call-told-refusal");
            assertThat(errors).isEmpty();
        }
    }

    private TasklistPage enter(Browser browser) {
        Page page = browser.newPage();
        page.onPageError(errors::add);
        return TasklistPage.enter(page, "http://localhost:" + port + "/", "engineer", People.PASSWORD);
    }
}

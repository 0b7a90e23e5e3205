package io.opora.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.opora.contract.SupportPackage;
import io.opora.security.StaffAccounts;
import io.opora.testing.Browser;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.Actor;
import io.opora.ticket.AttachmentFiles;
import io.opora.ticket.AttachmentView;
import io.opora.ticket.Attachments;
import io.opora.ticket.Effort;
import io.opora.ticket.EffortSums;
import io.opora.ticket.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** Files and time spent, as an engineer meets them in Tasklist. */
@OporaTest
class TicketTabTest {

    private static final String MARKUP = "&lt;img src=x onerror=alert(1)&gt;.html";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentFiles files;

    @Autowired
    Effort effort;

    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void peopleAreHired() {
        new People(accounts).engineer();
    }

    @Test
    void filesAreSavedAndAddedFromTheTab() throws IOException {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 2);
        attach(number, customer, "журнал обмена.log", "Ошибка 7");
        attach(number, customer, MARKUP, "<html><script>alert(1)</script></html>");
        try (Browser browser = Browser.open("ru-RU")) {
            Page page = browser.newPage();
            TasklistPage tasklist = enter(page);
            tasklist.open(number);
            tasklist.claim();
            tasklist.tab("Обращение");
            Locator rows = tasklist.ticket().locator(".opora-file");
            assertThat(rows).hasCount(2);
            assertThat(rows.first())
                    .containsText(Pattern.compile("журнал обмена\\.log.*14\\sбайт.*Анна Клиентова, клиент"));
            assertThat(rows.last()).containsText(MARKUP);
            assertThat(rows.last()).containsText("может запустить код");

            Download saved =
                    page.waitForDownload(() -> rows.first().locator("a").click());
            assertThat(saved.suggestedFilename()).isEqualTo("журнал обмена.log");
            assertThat(Files.readString(saved.path())).isEqualTo("Ошибка 7");

            page.locator(".opora-upload input[type=file]")
                    .setInputFiles(
                            new FilePayload("план.txt", "text/plain", "1. Обновить".getBytes(StandardCharsets.UTF_8)));
            page.locator(".opora-upload button").click();
            assertThat(rows).hasCount(3);
            assertThat(rows.last())
                    .containsText(Pattern.compile("план\\.txt.*видят только сотрудники.*Мария Соколова"));
            tasklist.picture("ticket-files");
            page.locator(".opora-upload input[type=file]")
                    .setInputFiles(new FilePayload("пустой.txt", "text/plain", new byte[0]));
            page.locator(".opora-upload button").click();
            assertThat(page.locator(".opora-upload [role=alert]"))
                    .hasText("Файл «пустой.txt» пуст. Приложите файл с содержимым.");
            assertThat(attachments.list(number, customer))
                    .extracting(AttachmentView::visibility)
                    .containsExactly(Visibility.PUBLIC, Visibility.PUBLIC);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void timeIsNotedInTheFormAndSummedInTheTab() {
        String number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 2);
        try (Browser browser = Browser.open("ru-RU")) {
            TasklistPage tasklist = enter(browser.newPage());
            tasklist.open(number + " · Дать первый ответ");
            tasklist.claim();
            tasklist.choose("Что сделать", "Ответить клиенту");
            tasklist.form().getByLabel("Затрачено, минут").fill("95");
            tasklist.picture("effort-form");
            tasklist.complete("Здравствуйте! Смотрим журнал.");
            tasklist.open(number + " · Работать над обращением");
            tasklist.choose("Что сделать", "Внутренняя заметка");
            tasklist.form().getByLabel("Затрачено, минут").fill("20");
            tasklist.form().getByLabel("Оплачивается сверх пакета").check();
            tasklist.complete("Это доработка.");
            tasklist.open(number + " · Работать над обращением");
            tasklist.tab("Обращение");
            Locator spent = tasklist.ticket().locator(".opora-effort");
            assertThat(spent).containsText(Pattern.compile("В рамках пакета 1\\sч 35\\sмин, сверх пакета 20\\sмин"));
            spent.locator("summary").click();
            assertThat(spent.locator("tbody tr")).hasCount(2);
            assertThat(spent.locator("tbody tr").last())
                    .containsText(Pattern.compile("20\\sмин.*сверх пакета.*Заметка"));
            spent.scrollIntoViewIfNeeded();
            tasklist.picture("ticket-effort");
            assertThat(effort.sums(number, provider.staff("engineer"))).isEqualTo(new EffortSums(95, 20));
            assertThat(errors).isEmpty();
        }
    }

    private void attach(String number, Actor by, String name, String content) throws IOException {
        var bytes = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        attachments.add(number, List.of(files.receive(name, bytes)), null, null, by);
    }

    private TasklistPage enter(Page page) {
        page.onPageError(errors::add);
        return TasklistPage.enter(page, "http://localhost:" + port + "/", "engineer", People.PASSWORD);
    }
}

package io.opora.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.opora.testing.Browser;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OporaTest
class LoginInBrowserTest {

    private static final Path PICTURES = Path.of("target", "browser");

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @BeforeEach
    void anEngineerIsHired() {
        new People(accounts).engineer();
    }

    @Test
    void anEngineerComesInWorksInTasklistAndLeaves() {
        try (var browser = Browser.open("ru-RU")) {
            var page = browser.newPage();
            var errors = new ArrayList<String>();
            page.onPageError(errors::add);

            page.navigate(url("/camunda/app/tasklist"));
            assertThat(page).hasURL(Pattern.compile(".*/login$"));
            login(page, "engineer", "не тот");
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Неверное имя пользователя или пароль.");
            picture(page, "login-ru-failed");

            login(page, "engineer", People.PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
            assertThat(page.getByText("Свободные задачи моих линий").first()).isVisible();
            assertThat(page.getByText("Мария Соколова").first()).isVisible();
            picture(page, "tasklist");

            page.getByText("Мария Соколова").first().click();
            page.locator(".logout a:visible").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/login$"));
            assertThat(page.getByLabel("Имя пользователя")).isVisible();
            picture(page, "login-ru");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aLinkToATaskSurvivesTheLogin() {
        try (var browser = Browser.open("en-US")) {
            var page = browser.newPage();
            page.navigate(url("/camunda/app/tasklist/default/#/?task=42"));
            assertThat(page.getByText("Sign in").first()).isVisible();
            picture(page, "login-en");
            page.getByLabel("User name").fill("engineer");
            page.getByLabel("Password").fill(People.PASSWORD);
            page.getByRole(AriaRole.BUTTON).click();
            assertThat(page).hasURL(Pattern.compile(".*/tasklist/default/.*#/.*task=42.*"));
        }
    }

    @Test
    void aLeftOverAddressOfTheLoginFormLeadsNobodyAway() {
        new People(accounts).manager();
        try (var browser = Browser.open("ru-RU")) {
            var page = browser.newPage();
            page.navigate(url("/"));
            login(page, "manager", People.PASSWORD);
            assertThat(page).hasTitle(Pattern.compile("Пульт"));

            page.navigate(url("/camunda/app/tasklist/default/#/login"));

            assertThat(page.getByText("Свободные задачи моих линий").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/tasklist/default/.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lead,    Задачи,            Все задачи",
        "manager, Пульт,             Идущие экземпляры процессов",
        "owner,   Пульт,             Идущие экземпляры процессов",
        "admin,   Администрирование, Права"
    })
    void everybodysOwnApplicationOpensWithoutARefusal(String who, String application, String shown) {
        var people = new People(accounts);
        people.lead();
        people.manager();
        people.owner();
        people.admin();
        try (var browser = Browser.open("ru-RU")) {
            var page = browser.newPage();
            var refused = new ArrayList<String>();
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    refused.add(response.status() + " " + response.url());
                }
            });
            page.navigate(url("/"));
            login(page, who, People.PASSWORD);
            assertThat(page).hasTitle(Pattern.compile(application));
            assertThat(page.getByText(shown).first()).isVisible();
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            picture(page, "home-of-" + who);
            assertThat(refused).isEmpty();
        }
    }

    private static void login(Page page, String user, String password) {
        page.getByLabel("Имя пользователя").fill(user);
        page.getByLabel("Пароль").fill(password);
        page.getByRole(AriaRole.BUTTON).click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

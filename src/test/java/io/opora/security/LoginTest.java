package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.OporaTest;
import io.opora.testing.People;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OporaTest
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    Visitor engineer;

    @BeforeEach
    void anEngineerComes() {
        new People(accounts).engineer();
        engineer = new Visitor(port);
    }

    @Test
    void speaksRussianAndEnglish() {
        assertThat(engineer.get("/login").body()).contains("lang=\"ru\"", "Имя пользователя", "Войти");
        assertThat(engineer.get("/login", "Accept-Language", "en-US,en;q=0.9").body())
                .contains("lang=\"en\"", "User name", "Sign in");
    }

    @Test
    void carriesSecureHeaders() {
        var headers = engineer.get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void returnsToThePageThatWasAskedFor() {
        var asked = engineer.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        assertThat(location(asked)).isEqualTo("/login");
        assertThat(location(engineer.login("engineer", People.PASSWORD))).startsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void aScriptOfAWebApplicationIsToldInsteadOfRedirected() {
        assertThat(engineer.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSessionGetsANewNameAtLogin() {
        engineer.get("/login");
        var before = engineer.cookie("SESSION");
        engineer.login("engineer", People.PASSWORD);
        assertThat(engineer.cookie("SESSION")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameReadTheSame() {
        assertThat(location(engineer.login("engineer", "guessed"))).isEqualTo("/login?failed=wrong");
        assertThat(location(engineer.login("nobody", "guessed"))).isEqualTo("/login?failed=wrong");
        assertThat(location(engineer.login("engineer\0", "guessed"))).isEqualTo("/login?failed=wrong");
        assertThat(engineer.get("/login?failed=wrong").body()).contains("Неверное имя пользователя или пароль.");
        assertThat(engineer.get("/login?failed=%3Cscript%3E").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void guessingIsSlowedDown() {
        for (int attempt = 0; attempt < LoginThrottle.ATTEMPTS; attempt++) {
            assertThat(location(engineer.login("guessed-at", "guess" + attempt)))
                    .isEqualTo("/login?failed=wrong");
        }
        assertThat(location(engineer.login("guessed-at", "one more"))).isEqualTo("/login?failed=locked");
        assertThat(engineer.get("/login?failed=locked").body()).contains("Подождите минуту");
        assertThat(location(engineer.login("engineer", People.PASSWORD))).isEqualTo("/");
    }

    @Test
    void aLoginFormThatIsOutOfDateIsOfferedAnew() {
        var stale = engineer.post("/login", "application/x-www-form-urlencoded", "username=engineer&password=x");
        assertThat(location(stale)).isEqualTo("/login?failed=expired");
    }

    @Test
    void whoIsInAlreadyIsSentHome() {
        engineer.login("engineer", People.PASSWORD);
        assertThat(location(engineer.get("/login"))).isEqualTo("/");
    }

    @Test
    void logoutEndsTheSessionEverywhere() {
        engineer.login("engineer", People.PASSWORD);
        var form = engineer.get("/logout").body();
        assertThat(form).contains("Завершить работу");
        var out = engineer.post(
                "/logout", "application/x-www-form-urlencoded", "_csrf=" + Visitor.encoded(Visitor.csrfField(form)));
        assertThat(location(out)).isEqualTo("/login?left");
        assertThat(engineer.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
    }

    @Test
    void theLogoutOfAWebApplicationIsOurs() {
        engineer.login("engineer", People.PASSWORD);
        engineer.get("/camunda/app/tasklist/default/");
        assertThat(engineer.post("/camunda/api/admin/auth/user/default/logout", "application/json", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(location(engineer.get("/"))).isEqualTo("/login");
        assertThat(location(engineer.get("/camunda/app/tasklist/default/"))).isEqualTo("/login");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}

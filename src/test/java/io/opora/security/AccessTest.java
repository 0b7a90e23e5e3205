package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.staff.Staff;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each chain against each kind of visitor. A path of the API that nobody serves answers 404 to those let in. */
@OporaTest
class AccessTest {

    private static final String NOBODYS_API = "/api/v1/nothing-here";

    private static final String NO_ERRORS = "\"errors\":[]";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Staff staff;

    @BeforeEach
    void everybodyIsHired() {
        var people = new People(accounts);
        people.engineer();
        people.lead();
        people.manager();
        people.owner();
        people.admin();
    }

    @ParameterizedTest
    @CsvSource({
        "none,     401, 401, 401",
        "contact,  404, 403, 403",
        "engineer, 404, 404, 403",
        "lead,     404, 404, 403",
        "manager,  404, 404, 403",
        "owner,    404, 404, 200",
        "admin,    404, 404, 200"
    })
    void tokensOpenTheApiAndForFewTheEngine(String who, int api, int staffApi, int engineRest) {
        assertThat(tokenOf(who).get(NOBODYS_API).statusCode()).isEqualTo(api);
        assertThat(tokenOf(who).get("/api/v1/sla/nothing-here").statusCode()).isEqualTo(staffApi);
        assertThat(tokenOf(who).get("/engine-rest/process-definition/count").statusCode())
                .isEqualTo(engineRest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "engineer", "admin"})
    void noTokenOpensTheWebApplications(String who) {
        assertThat(tokenOf(who).get("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(403);
        assertThat(tokenOf(who).get("/camunda/api/engine/engine/").statusCode()).isEqualTo(403);
    }

    @Test
    void theDocumentationOpensToStaffOnly() {
        assertThat(tokenOf("engineer").get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(tokenOf("contact").get("/v3/api-docs").statusCode()).isEqualTo(403);
        assertThat(visitor().get("/v3/api-docs").statusCode()).isEqualTo(302);
        var engineer = loggedIn("engineer");
        assertThat(engineer.get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(engineer.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "engineer, tasklist, 200", "engineer, cockpit, 403", "engineer, admin, 403",
        "lead,     tasklist, 200", "lead,     cockpit, 200", "lead,     admin, 403",
        "manager,  tasklist, 200", "manager,  cockpit, 200", "manager,  admin, 403",
        "owner,    tasklist, 200", "owner,    cockpit, 200", "owner,    admin, 403",
        "admin,    tasklist, 200", "admin,    cockpit, 200", "admin,    admin, 200"
    })
    void oneLoginOpensTheWebApplicationsOfTheRole(String who, String app, int expected) {
        var person = loggedIn(who);
        var page = person.get("/camunda/app/" + app + "/default/");
        if (expected == 200) {
            assertThat(page.statusCode()).isEqualTo(200);
        }
        var authorized = person.get("/camunda/api/admin/auth/user/default").body();
        assertThat(authorized).contains("\"userId\":\"" + who + "\"");
        assertThat(authorized.contains("\"" + app + "\"")).isEqualTo(expected == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "engineer, /camunda/app/tasklist/default/",
        "lead,     /camunda/app/tasklist/default/",
        "manager,  /camunda/app/cockpit/default/",
        "owner,    /camunda/app/cockpit/default/",
        "admin,    /camunda/app/admin/default/"
    })
    void theFrontDoorLeadsToThePersonsOwnApplication(String who, String home) {
        assertThat(location(loggedIn(who).get("/"))).isEqualTo(home);
    }

    @Test
    void theEngineAnswersNameAndPasswordToo() {
        var path = "/engine-rest/process-definition/count";
        assertThat(visitor().withPassword("owner", People.PASSWORD).get(path).statusCode())
                .isEqualTo(200);
        assertThat(visitor().withPassword("engineer", People.PASSWORD).get(path).statusCode())
                .isEqualTo(403);
        assertThat(visitor().withPassword("owner", "guessed").get(path).statusCode())
                .isEqualTo(401);
        assertThat(visitor().withPassword("owner\0", People.PASSWORD).get(path).statusCode())
                .isEqualTo(401);
        assertThat(loggedIn("admin").get(path).statusCode()).isEqualTo(401);
        assertThat(visitor()
                        .withPassword("admin", People.PASSWORD)
                        .get(path, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEnginesOwnAuthorizationsApplyToItsRestApi() {
        var asked = "/engine-rest/authorization/check?permissionName=ALL&resourceName=user&resourceType=1";
        assertThat(tokenOf("owner").get(asked).body()).contains("\"authorized\":false");
        assertThat(tokenOf("admin").get(asked).body()).contains("\"authorized\":true");
        var newUser = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"secret\"}}";
        assertThat(tokenOf("owner")
                        .post("/engine-rest/user/create", "application/json", newUser)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusalsOfTheApiAreProblems() {
        var unknown = visitor().withToken("no-such-token").get(NOBODYS_API, "Accept-Language", "en");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Opora\"");
        assertThat(unknown.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(unknown.body())
                .contains("\"status\":401", "A valid token is needed", "\"instance\":\"" + NOBODYS_API + "\"")
                .doesNotContain("no-such-token");

        var forbidden = tokenOf("contact").get("/api/v1/sla/preview");
        assertThat(forbidden.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(forbidden.body()).contains("\"status\":403", "не хватает прав");
    }

    @Test
    void refusalsOfTheFiltersHaveTheShapeOfTheApisProblems() {
        assertThat(visitor().get(NOBODYS_API).body()).contains("\"code\":\"authentication.required\"", NO_ERRORS);
        assertThat(tokenOf("contact").get("/api/v1/sla/preview").body())
                .contains("\"code\":\"access.denied\"", NO_ERRORS);
        assertThat(loggedIn("engineer")
                        .post(NOBODYS_API, "application/json", "{}")
                        .body())
                .contains("\"code\":\"csrf.required\"", NO_ERRORS);
        assertThat(visitor().get("/api//v1").body()).contains("\"code\":\"path.malformed\"", NO_ERRORS);
    }

    @Test
    void aSessionMayReadTheApiButNeedsATokenToChangeAnything() {
        var engineer = loggedIn("engineer");
        assertThat(engineer.get(NOBODYS_API).statusCode()).isEqualTo(404);
        var forged = engineer.post(NOBODYS_API, "application/json", "{}");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("CSRF");

        var token = engineer.get("/csrf").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(engineer.post(NOBODYS_API, "application/json", "{}", "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor().post(NOBODYS_API, "application/json", "{}").statusCode())
                .isEqualTo(401);
        assertThat(visitor().get("/csrf").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/engine",
                "/%65ngine-rest/engine",
                "/engine-rest/engine;x=1",
                "/login/../engine-rest/engine",
                "/camunda/api//engine/engine",
                "/camunda/%61pi/engine/engine/",
                "/camunda/api/engine/engine/;/"
            })
    void oddPathsAreBadRequests(String path) {
        assertThat(visitor().get(path).statusCode()).isEqualTo(400);
        assertThat(loggedIn("admin").get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void theOtherWaysIntoTheWebApplicationsAreShut() {
        var admin = loggedIn("admin");
        admin.get("/camunda/app/admin/default/");
        var csrf = String.valueOf(admin.cookie("XSRF-TOKEN"));
        var mallory = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"secret\"}}";
        var setUp = "/camunda/api/admin/setup/default/user/create";
        assertThat(admin.post(setUp, "application/json", mallory, "X-XSRF-TOKEN", csrf)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor().post(setUp, "application/json", mallory).statusCode())
                .isEqualTo(401);
        var login = "username=admin&password=" + Visitor.encoded(People.PASSWORD);
        assertThat(visitor()
                        .post(
                                "/camunda/api/admin/auth/user/default/login/cockpit",
                                "application/x-www-form-urlencoded",
                                login)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWebApplicationsKeepTheirOwnDefences() {
        var admin = loggedIn("admin");
        var page = admin.get("/camunda/app/admin/default/");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        var change = "/camunda/api/engine/engine/default/task/create";
        var token = String.valueOf(admin.cookie("XSRF-TOKEN"));
        assertThat(admin.post(change, "application/json", "{\"name\":\"x\"}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.post(change, "application/json", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anything", "/webjars/camunda/app/tasklist/scripts/config.js", "/actuator", "/error"})
    void whatNoRuleNamesIsDenied(String path) {
        assertThat(visitor().get(path).statusCode()).isEqualTo(403);
        assertThat(loggedIn("admin").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasLeftIsOutAtOnce() {
        var engineer = loggedIn("engineer");
        assertThat(engineer.get(NOBODYS_API).statusCode()).isEqualTo(404);
        staff.leave("engineer");
        assertThat(engineer.get(NOBODYS_API).statusCode()).isEqualTo(401);
        assertThat(location(visitor().login("engineer", People.PASSWORD))).isEqualTo("/login?failed=wrong");
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    private Visitor tokenOf(String who) {
        return switch (who) {
            case "none" -> visitor();
            case "contact" ->
                visitor()
                        .withToken(tokens.issueForContact(UUID.randomUUID(), "тест", null)
                                .plain());
            default ->
                visitor().withToken(tokens.issueForStaff(who, "тест", null).plain());
        };
    }

    private Visitor loggedIn(String who) {
        var visitor = visitor();
        assertThat(location(visitor.login(who, People.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    /** Where a redirect leads, without scheme and host. */
    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}

package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The provider's people and their absences through the API. */
@OporaTest
class StaffApiTest {

    private static final String STAFF = "/api/v1/staff";
    private static final String NEWCOMER =
            "{'id': 'ivanova', 'fullName': 'Инна Иванова', 'email': 'ivanova@opora.example',"
                    + " 'groups': ['support-line'], 'password': 'forty thousand apes'}";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    IdentityService engine;

    ApiClient admin;
    ApiClient lead;
    ApiClient engineer;
    ApiClient contact;

    @BeforeEach
    void people() {
        provider.opens();
        staff.hire(new NewStaffMember(
                "admin", "Павел Зимин", "admin@opora.example", StaffLanguage.RU, Set.of(StaffGroups.CAMUNDA_ADMIN)));
        Clients clients = new Clients(port, provider, tokens);
        admin = clients.of(provider.staff("admin"));
        lead = clients.of(provider.staff(Provider.LEAD));
        engineer = clients.engineer();
        contact = clients.contactWith(SupportPackage.BASIC);
    }

    @Test
    void whoeverIsHiredCanLogInAndIsInTheTrail() {
        ApiClient.Answer hired = post(admin, STAFF, NEWCOMER);

        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        assertThat(hired.text()).doesNotContain("apes");
        assertThat(engine.checkPassword("ivanova", "forty thousand apes")).isTrue();
        assertThat(engineer.get(STAFF + "/ivanova").body().path("groups").get(0).asText())
                .isEqualTo("support-line");
        assertThat(post(admin, STAFF, NEWCOMER).code()).isEqualTo("staff.id-taken");
        JsonNode trail = admin.get("/api/v1/audit?type=STAFF_MEMBER&id=ivanova").body();
        assertThat(trail.path("items").get(0).path("action").asText()).isEqualTo("CREATED");
        assertThat(trail.toString()).doesNotContain("apes");
    }

    /** What is kept to know a repeated request again could else be guessed back. */
    @Test
    void aPasswordIsNoPartOfWhatARepeatedRequestIsKnownBy() {
        String[] key = {"Idempotency-Key", "hire-ivanova"};
        ApiClient.Answer hired = admin.post(STAFF, NEWCOMER.replace('\'', '"'), key);
        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        String other = NEWCOMER.replace('\'', '"').replace("forty", "fifty");
        assertThat(admin.post(STAFF, other, key).text()).isEqualTo(hired.text());
        assertThat(engine.checkPassword("ivanova", "forty thousand apes")).isTrue();
        assertThat(admin.post(STAFF, other.replace("Инна", "Анна"), key).status())
                .isEqualTo(409);
    }

    @Test
    void theApplicationsOwnIdIsNobodys() {
        assertThat(post(admin, STAFF, NEWCOMER.replace("'ivanova'", "'system'")).errorOf("id"))
                .contains("system");
    }

    @Test
    void whatListsAreAskedByIsRefusedWhenItMeansNothing() {
        assertThat(lead.get(STAFF + "?left=yes").errorOf("left")).contains("true");
        String controlCharacters = "управляющие символы";
        assertThat(lead.get("/api/v1/customers?q=a%00").errorOf("q")).contains(controlCharacters);
        assertThat(lead.get("/api/v1/customers?inactive=yes").errorOf("inactive"))
                .contains("true");
        assertThat(lead.get("/api/v1/absences?from=2026-03-01&to=2026-03-31&staff=a%00")
                        .errorOf("staff"))
                .contains(controlCharacters);
        assertThat(admin.get("/api/v1/audit?by=a%00").errorOf("by")).contains(controlCharacters);
    }

    @Test
    void nobodyIsHiredWithAnEasyPasswordOrAWrongField() {
        assertThat(post(admin, STAFF, NEWCOMER.replace("forty thousand apes", "short"))
                        .errorOf("password"))
                .contains("12");
        ApiClient.Answer wrong = post(
                admin,
                STAFF,
                NEWCOMER.replace("'ivanova'", "'Ivanova'")
                        .replace("ivanova@", "")
                        .replace("support-line", "cooks"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errorOf("id")).isNotBlank();
        assertThat(wrong.errorOf("email")).isNotBlank();
        assertThat(wrong.errorOf("groups")).contains("cooks");
        assertThat(engineer.get(STAFF + "/ivanova").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorCorrectsMovesAndEndsIt() {
        assertThat(put(
                                admin,
                                STAFF + "/engineer",
                                "{'fullName': 'Егор Новый', 'email': 'new@opora.example'," + " 'language': 'en'}")
                        .body()
                        .path("fullName")
                        .asText())
                .isEqualTo("Егор Новый");
        assertThat(engineer.get(STAFF + "/engineer").body().path("language").asText())
                .isEqualTo("EN");
        assertThat(put(
                                admin,
                                STAFF + "/engineer",
                                "{'fullName': 'Егор', 'email': 'LEAD@opora.example'," + " 'language': 'EN'}")
                        .code())
                .isEqualTo("staff.email-taken");
        assertThat(put(admin, STAFF + "/engineer/groups", "{'groups': ['configuration-line']}")
                        .status())
                .isEqualTo(200);
        JsonNode teams = engineer.get("/api/v1/teams").body();
        assertThat(teams.findValuesAsText("id")).contains("configuration-line", "engineer");
        assertThat(put(admin, STAFF + "/engineer/password", "{'password': 'another long one'}")
                        .status())
                .isEqualTo(204);
        assertThat(engine.checkPassword("engineer", "another long one")).isTrue();

        assertThat(post(admin, STAFF + "/engineer/leave", "")
                        .body()
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(engineer.get(STAFF).status()).isEqualTo(401);
        assertThat(lead.get(STAFF).body().findValuesAsText("id")).doesNotContain("engineer");
        assertThat(lead.get(STAFF + "?left=true").body().findValuesAsText("id")).contains("engineer");
        assertThat(post(admin, STAFF + "/admin/leave", "").code()).isEqualTo("staff.last-administrator");
        assertThat(post(admin, STAFF + "/nobody/leave", "").status()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsChangeStaff() {
        assertThat(post(lead, STAFF, NEWCOMER).status()).isEqualTo(403);
        assertThat(post(lead, STAFF + "/engineer/leave", "").status()).isEqualTo(403);
        assertThat(put(lead, STAFF + "/engineer/groups", "{'groups': []}").status())
                .isEqualTo(403);
        assertThat(put(lead, STAFF + "/lead/password", "{'password': 'another long one'}")
                        .status())
                .isEqualTo(403);
        assertThat(put(
                                engineer,
                                STAFF + "/engineer",
                                "{'fullName': 'Я', 'email': 'me@opora.example', 'language': 'RU'}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/staff", "/api/v1/staff/engineer", "/api/v1/teams", "/api/v1/absences"})
    void contactsSeeNoneOfIt(String path) {
        assertThat(contact.get(path).status()).isEqualTo(403);
    }

    @Test
    void anAbsenceIsRecordedChangedAndCancelled() {
        ApiClient.Answer recorded = post(
                engineer,
                STAFF + "/engineer/absences",
                "{'from': '2026-03-02', 'to': '2026-03-06', 'substitute': 'specialist'}");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.body().path("stage").asText()).isEqualTo("RUNNING");
        String absence = recorded.headers().firstValue("Location").orElseThrow();
        assertThat(engineer.get(STAFF + "/engineer")
                        .body()
                        .path("absence")
                        .path("to")
                        .asText())
                .isEqualTo("2026-03-06");
        assertThat(onDuty("support-line")).containsExactly("specialist");

        ApiClient.Answer prolonged = put(lead, absence, "{'from': '2026-03-02', 'to': '2026-03-09'}");
        assertThat(prolonged.body().path("substitute").isNull()).isTrue();
        assertThat(lead.get("/api/v1/absences?staff=engineer&to=2026-03-31").body())
                .hasSize(1);
        assertThat(post(lead, absence + "/cancel", "").body().path("stage").asText())
                .isEqualTo("OVER");
        assertThat(post(lead, absence + "/cancel", "").code()).isEqualTo("absence.over");
        assertThat(lead.get("/api/v1/absences").body()).isEmpty();
        assertThat(lead.get("/api/v1/absences/no-id").status()).isEqualTo(404);
    }

    @Test
    void wrongAbsencesAreToldFieldByField() {
        ApiClient.Answer wrong =
                post(lead, STAFF + "/engineer/absences", "{'from': '2026-03-32', 'substitute': 'engineer'}");
        assertThat(wrong.errorOf("from")).isNotBlank();
        assertThat(wrong.errorOf("to")).isNotBlank();
        assertThat(post(
                                lead,
                                STAFF + "/engineer/absences",
                                "{'from': '2026-04-02', 'to': '2026-04-01', 'substitute': 'nobody'}")
                        .errorOf("substitute"))
                .contains("nobody");
        assertThat(post(engineer, STAFF + "/lead/absences", "{'from': '2026-04-02', 'to': '2026-04-03'}")
                        .status())
                .isEqualTo(403);
        assertThat(lead.get("/api/v1/absences?from=tomorrow").errorOf("from")).isNotBlank();
    }

    private List<String> onDuty(String team) {
        for (JsonNode one : lead.get("/api/v1/teams").body()) {
            if (one.path("id").asText().equals(team)) {
                var ids = new ArrayList<String>();
                one.path("onDuty").forEach(id -> ids.add(id.asText()));
                return ids;
            }
        }
        throw new AssertionError("No team " + team);
    }

    private static ApiClient.Answer post(ApiClient client, String path, String body) {
        return client.post(path, body.replace('\'', '"'));
    }

    private static ApiClient.Answer put(ApiClient client, String path, String body) {
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.replace('\'', '"'))));
    }
}

package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static io.opora.api.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.ticket.Actor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is wrong with a request is told with its field and what would be right; nothing is kept of it. */
@OporaTest
class BadInputTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcTemplate jdbc;

    ApiClient contact;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        Clients clients = new Clients(port, provider, tokens);
        contact = clients.contactWith(SupportPackage.PREMIUM);
        engineer = clients.engineer();
    }

    @AfterEach
    void nothingIsKept() {
        assertThat(jdbc.queryForObject("select count(*) from opora.ticket", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from opora.idempotency_key", Integer.class))
                .isZero();
    }

    @Test
    void everythingThatIsMissingIsToldTogether() {
        ApiClient.Answer answer = contact.post(TICKETS, json("{'service': 'INCIDENT', 'subject': '  '}"));

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer.body().path("errors").findValuesAsText("field"))
                .containsExactly("subject", "description", "systemDown", "failing", "alternativeExists");
        assertThat(answer.errorOf("subject")).isEqualTo("Заполните это поле.");
        assertThat(contact.post(TICKETS, "{}", "Accept-Language", "en-GB,en;q=0.9")
                        .errorOf("service"))
                .isEqualTo("Fill in this field.");
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        ApiClient.Answer answer = contact.post(
                TICKETS,
                json("{'subject': 5, 'description': 'a\\u0000b', 'service': 'INCIDENT', 'systemDown': 'maybe',"
                        + " 'failing': 'ALL', 'alternativeExists': true, 'channel': ['PHONE'],"
                        + " 'receivedAt': '2026-03-02T09:00:00'}"));

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer.errorOf("subject")).contains("строка");
        assertThat(answer.errorOf("description")).contains("управляющие");
        assertThat(answer.errorOf("systemDown")).contains("true");
        assertThat(answer.errorOf("failing")).contains("ALL").contains("MAIN, AUXILIARY, NONE");
        assertThat(answer.errorOf("channel")).contains("строка");
        assertThat(answer.errorOf("receivedAt")).contains("2026-03-02T09:00:00+03:00");
    }

    @Test
    void anOverlongTextIsRefused() {
        ApiClient.Answer answer = contact.post(
                TICKETS, incident(1).replace("Не проводятся документы", "я".repeat(201)), "Accept-Language", "en");

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer.errorOf("subject")).contains("200").contains("201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'subject': 'x' | body.broken",
                "{'subject': 'x', 'subject': 'y'} | body.duplicate-key",
                "['subject'] | body.not-an-object",
                "{} {} | body.not-an-object",
                "null | body.not-an-object",
                "`` | body.missing",
                "   | body.not-an-object",
                "{'subject': NaN} | body.broken"
            })
    void whatIsNoJsonObjectIsRefused(String body, String code) {
        ApiClient.Answer answer = contact.post(TICKETS, json(body == null ? " " : body));

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer.body().path("errors").get(0).path("code").asText())
                .isIn(code, body == null || body.isBlank() ? "body.not-an-object" : code);
    }

    @Test
    void absurdJsonIsRefused() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        assertThat(contact.post(TICKETS, deep)
                        .body()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("body.constraints");
        assertThat(contact.post(TICKETS, "{\"a\": 1" + "0".repeat(5000) + "}")
                        .body()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("body.constraints");
        byte[] latin = "{\"subject\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(contact.post(TICKETS, latin)
                        .body()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("body.not-utf-8");
    }

    @Test
    void halfASurrogatePairIsNoText() {
        ApiClient.Answer answer = contact.post(TICKETS, incident(1).replace("С утра", "\\ud800"));

        assertThat(answer.errorOf("description")).contains("управляющие");
    }

    @Test
    void aHugeBodyAndAForeignFormatAreRefused() {
        assertProblem(contact.post(TICKETS, "[" + " ".repeat(5_000_000) + "]"), 413, "body.too-large");
        assertProblem(contact.postAs("application/merge-patch+json", TICKETS, "{}"), 415, "media-type.not-supported");
        assertProblem(contact.postAs("text/xml", TICKETS, "<ticket/>"), 415, "media-type.not-supported");
        assertProblem(
                contact.postAs("application/json;charset=utf-16", TICKETS, "{}"), 415, "media-type.not-supported");
        assertProblem(contact.get(TICKETS, "Accept", "application/xml"), 406, "media-type.not-acceptable");
    }

    @Test
    void wrongPathsAndMethodsAreProblemsToo() {
        assertProblem(contact.get("/api/v1/tickets/OP-1/nothing"), 404, "path.unknown");
        assertProblem(contact.send(contact.request(TICKETS).DELETE()), 405, "method.not-allowed");
        assertThat(contact.send(contact.request(TICKETS).DELETE()).headers().firstValue("Allow"))
                .isPresent();
        ApiClient.Answer unknown = engineer.act("OP-1", "explode", "{}");
        assertProblem(unknown, 404, "action.unknown");
        assertThat(unknown.body().path("detail").asText())
                .contains("ask-customer")
                .contains("decide-cover");
    }

    @ParameterizedTest
    @CsvSource({
        "OP-999999999, ticket.not-found",
        "OP-99999999999999999999, ticket.not-found",
        "abc, ticket.not-found",
        "'%D0%9E%D0%A0-1', ticket.not-found"
    })
    void aTicketThatDoesNotExistIsNotFound(String number, String code) {
        assertProblem(contact.get("/api/v1/tickets/" + number), 404, code);
        assertProblem(contact.get("/api/v1/tickets/" + number + "/clocks"), 404, code);
        assertProblem(contact.get("/api/v1/tickets/" + number + "/messages"), 404, code);
        assertProblem(contact.write(number, "{'text': 'Есть кто?'}"), 404, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=DONE                | status   | IN_PROGRESS",
                "customer=1-1-1-1-1         | customer | UUID",
                "page=-1                    | page     | 0",
                "page=x                     | page     | 0",
                "size=101                   | size     | 100",
                "size=0                     | size     | 1",
                "page=99999999999999999999  | page     | 1000000",
                "sort=customer              | sort     | dueAt",
                "sort=dueAt;drop            | sort     | dueAt",
                "q=a%00b                    | q        | управляющие"
            })
    void aListTellsWhatItUnderstands(String query, String field, String right) {
        ApiClient.Answer answer = engineer.get(TICKETS + "?" + query.strip());

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer.errorOf(field)).contains(right);
    }

    @Test
    void aContactActsForNobodyElse() {
        assertProblem(contact.post(TICKETS, incident(1, ", 'onBehalfOf': 'x@y.example'")), 403, "on-behalf.staff-only");
        ApiClient.Answer backdated = contact.post(
                TICKETS, incident(1, ", 'receivedAt': '2026-03-01T09:00:00+03:00', 'receivedReason': 'Так надо'"));
        assertThat(backdated.status()).isEqualTo(400);
        assertThat(backdated.errorOf("receivedAt")).isNotBlank();
    }

    @Test
    void staffNameAContactThatExists() {
        ApiClient.Answer unnamed = engineer.post(TICKETS, incident(1));
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.errorOf("onBehalfOf")).isNotBlank();
        ApiClient.Answer unknown = engineer.post(TICKETS, incident(1, ", 'onBehalfOf': 'nobody@nowhere.example'"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.errorOf("onBehalfOf")).contains("nobody@nowhere.example");
    }

    @Test
    void whoHasLeftTheCustomerIsLetInNoMore() {
        Actor leaver = provider.contactWith(SupportPackage.BASIC);
        ApiClient client = new Clients(port, provider, tokens).of(leaver);
        jdbc.update("update opora.contact set active = false where id = ?::uuid", leaver.id());

        assertThat(client.get(TICKETS).status()).isIn(401, 403);
        assertThat(client.post(TICKETS, incident(1)).status()).isIn(401, 403);
    }

    private static void assertProblem(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("title").asText()).isNotBlank();
        assertThat(answer.body().path("detail").asText()).isNotBlank();
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("io.opora")
                .doesNotContain("org.");
    }
}

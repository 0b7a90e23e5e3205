package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.ContactRole;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code offer-deadline} and {@code decide-deadline} over HTTP. */
@OporaTest
class DeadlineActionsTest {

    private static final String OFFER = "{'dueAt': '2026-03-27T18:00:00+03:00', 'reason': 'Выйдет в 7.25.'}";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    Clients clients;
    ApiClient responsible;
    ApiClient deputy;
    ApiClient colleague;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        Actor anna = provider.contactWith(SupportPackage.PREMIUM);
        responsible = clients.of(anna);
        deputy = clients.of(provider.colleagueOf(anna, ContactRole.DEPUTY));
        colleague = clients.of(provider.colleagueOf(anna, ContactRole.OTHER));
        engineer = clients.engineer();
    }

    @Test
    void anOfferIsCounteredAndAcceptedAndShowsEachVersion() {
        String number = registered(3);

        JsonNode offered = ok(engineer.act(number, "offer-deadline", OFFER));
        JsonNode open = offered.path("deadlineOffers").get(0);
        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        assertThat(open.path("waitsFor").asText()).isEqualTo("CUSTOMER");
        assertThat(open.path("by").asText()).isEqualTo("Егор Инженеров");
        assertThat(open.path("dueAt").asText()).isEqualTo("2026-03-27T18:00:00+03:00");
        assertThat(open.path("reason").asText()).isEqualTo("Выйдет в 7.25.");
        assertThat(open.path("decidedBy").isNull()).isTrue();
        assertThat(resolution(offered).path("state").asText()).isEqualTo("PAUSED");
        time.travelBy(Duration.ofHours(2));

        JsonNode countered = ok(deputy.act(
                number,
                "decide-deadline",
                "{'decision': 'COUNTER', 'dueAt': '2026-03-25T09:00:00Z', 'reason': 'Отчёт нужен раньше.'}"));
        assertThat(countered.path("deadlineOffers").get(0).path("waitsFor").asText())
                .isEqualTo("PROVIDER");
        assertThat(resolution(countered).path("state").asText()).isEqualTo("RUNNING");

        JsonNode accepted = ok(engineer.act(
                number,
                "decide-deadline",
                "{'decision': 'ACCEPT', 'dueAt': '2026-03-25T12:00:00+03:00', 'reason': 'Успеем.'}"));
        JsonNode agreed = accepted.path("deadlineOffers").get(0);
        assertThat(agreed.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(agreed.path("waitsFor").isNull()).isTrue();
        assertThat(agreed.path("decidedBy").asText()).isEqualTo("Егор Инженеров");
        assertThat(agreed.path("decidedAt").asText()).isEqualTo("2026-03-02T11:00:00+03:00");
        assertThat(agreed.path("decisionReason").asText()).isEqualTo("Успеем.");
        assertThat(agreed.path("versions").findValuesAsText("by"))
                .containsExactly("Егор Инженеров", "Дмитрий Заместителев");
        assertThat(agreed.path("versions").findValuesAsText("version")).containsExactly("1", "2");
        assertThat(resolution(accepted).path("dueAt").asText()).isEqualTo("2026-03-25T12:00:00+03:00");
        assertThat(accepted.path("dueAt").asText()).isEqualTo("2026-03-25T12:00:00+03:00");
        assertThat(responsible.get(TICKETS + "/" + number + "/messages").body().findValuesAsText("kind"))
                .filteredOn(kind -> !kind.equals("CONTACT") && !kind.equals("STAFF"))
                .containsExactly("REQUEST", "DEADLINE", "DEADLINE", "DEADLINE");
    }

    @Test
    void aDeclinedOfferStaysOnTheTicketWithItsReason() {
        String number = registered(4);
        ok(responsible.act(number, "offer-deadline", OFFER));

        JsonNode declined =
                ok(engineer.act(number, "decide-deadline", "{'decision': 'DECLINE', 'reason': 'Не успеем.'}"));

        JsonNode offer = declined.path("deadlineOffers").get(0);
        assertThat(offer.path("state").asText()).isEqualTo("DECLINED");
        assertThat(offer.path("side").asText()).isEqualTo("CUSTOMER");
        assertThat(offer.path("decisionReason").asText()).isEqualTo("Не успеем.");
        ApiClient.Answer late = engineer.act(number, "decide-deadline", "{'decision': 'ACCEPT'}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("deadline.declined");
    }

    @Test
    void onlyTheResponsibleContactAndTheDeputySpeakForTheCustomer() {
        String number = registered(3);

        ApiClient.Answer offered = colleague.act(number, "offer-deadline", OFFER);
        assertThat(offered.status()).isEqualTo(403);
        assertThat(offered.code()).isEqualTo("deadline.responsible-only");
        assertThat(offered.body().path("detail").asText()).contains("ответственное лицо");

        ok(engineer.act(number, "offer-deadline", OFFER));
        ApiClient.Answer decided = colleague.act(number, "decide-deadline", "{'decision': 'ACCEPT'}");
        assertThat(decided.status()).isEqualTo(403);
        ApiClient stranger = clients.contactWith(SupportPackage.PREMIUM);
        assertThat(stranger.act(number, "offer-deadline", OFFER).status()).isEqualTo(404);
        assertThat(stranger.act(number, "decide-deadline", "{'decision': 'ACCEPT'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotPossibleNowSaysWhy() {
        String urgent = registered(2);
        ApiClient.Answer refused = engineer.act(urgent, "offer-deadline", OFFER);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("deadline.priority");
        assertThat(refused.body().path("detail").asText()).contains("Приоритет обращения " + urgent + " — 2");

        String number = registered(3);
        assertThat(responsible
                        .act(number, "decide-deadline", "{'decision': 'ACCEPT'}")
                        .code())
                .isEqualTo("deadline.none");
        ok(engineer.act(number, "offer-deadline", OFFER));
        assertThat(engineer.act(number, "offer-deadline", OFFER).code()).isEqualTo("deadline.open");
        assertThat(engineer.act(number, "decide-deadline", "{'decision': 'ACCEPT'}")
                        .code())
                .isEqualTo("deadline.own-offer");
        ApiClient.Answer another = responsible.act(
                number, "decide-deadline", "{'decision': 'ACCEPT', 'dueAt': '2026-03-27T18:00:01+03:00'}");
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.code()).isEqualTo("deadline.another");

        ok(responsible.act(number, "cancel", "{'reason': 'Не нужно'}"));
        assertThat(engineer.act(number, "offer-deadline", OFFER).code()).isEqualTo("ticket.ended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reason': 'x'} | dueAt",
                "{'dueAt': '2026-03-27T18:00:00', 'reason': 'x'} | dueAt",
                "{'dueAt': '2026-03-27', 'reason': 'x'} | dueAt",
                "{'dueAt': 1774623600, 'reason': 'x'} | dueAt",
                "{'dueAt': '2026-03-02T08:59:59+03:00', 'reason': 'x'} | dueAt",
                "{'dueAt': '2026-03-02T06:00:00Z', 'reason': 'x'} | dueAt",
                "{'dueAt': '2028-03-03T09:00:00+03:00', 'reason': 'x'} | dueAt",
                "{'dueAt': '2026-03-27T18:00:00+03:00'} | reason",
                "{'dueAt': '2026-03-27T18:00:00+03:00', 'reason': ' '} | reason"
            })
    void aBadOfferNamesItsField(String body, String field) {
        String number = registered(3);

        ApiClient.Answer bad = engineer.act(number, "offer-deadline", body);

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.errorOf(field)).isNotBlank();
        assertThat(engineer.get(TICKETS + "/" + number).body().path("deadlineOffers"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | decision",
                "{'decision': 'MAYBE'} | decision",
                "{'decision': 'DECLINE'} | reason",
                "{'decision': 'COUNTER', 'reason': 'x'} | dueAt",
                "{'decision': 'COUNTER', 'dueAt': '2026-03-25T18:00:00+03:00'} | reason",
                "{'decision': 'COUNTER', 'dueAt': '2026-03-01T18:00:00+03:00', 'reason': 'x'} | dueAt",
                "{'decision': 'COUNTER', 'dueAt': '2026-03-27T15:00:00Z', 'reason': 'x'} | dueAt"
            })
    void aBadDecisionNamesItsField(String body, String field) {
        String number = registered(3);
        ok(engineer.act(number, "offer-deadline", OFFER));

        ApiClient.Answer bad = responsible.act(number, "decide-deadline", body);

        assertThat(bad.status()).as(bad.text()).isEqualTo(400);
        assertThat(bad.errorOf(field)).isNotBlank();
        JsonNode offer = engineer.get(TICKETS + "/" + number)
                .body()
                .path("deadlineOffers")
                .get(0);
        assertThat(offer.path("state").asText()).isEqualTo("OPEN");
        assertThat(offer.path("versions")).hasSize(1);
    }

    @Test
    void theSameKeyOffersOnce() {
        String number = registered(3);
        String path = TICKETS + "/" + number + "/actions/offer-deadline";
        String body = Requests.json(OFFER);

        assertThat(engineer.post(path, body, "Idempotency-Key", "k-1").status()).isEqualTo(200);
        assertThat(engineer.post(path, body, "Idempotency-Key", "k-1").status()).isEqualTo(200);

        assertThat(engineer.get(TICKETS + "/" + number).body().path("deadlineOffers"))
                .hasSize(1);
    }

    @Test
    void bothActionsAreDescribedWithAnExample() {
        JsonNode description = engineer.get("/v3/api-docs").body();

        for (String action : new String[] {"offer-deadline", "decide-deadline"}) {
            JsonNode call = description.at("/paths/~1api~1v1~1tickets~1{number}~1actions~1" + action + "/post");
            assertThat(call.path("summary").asText()).isNotBlank();
            assertThat(call.path("description").asText()).isNotBlank();
            String schema = call.at("/requestBody/content/application~1json/schema/$ref")
                    .asText()
                    .replaceFirst("^#", "");
            assertThat(description.at(schema).path("example").path("reason").asText())
                    .isNotBlank();
        }
    }

    private String registered(int priority) {
        return responsible
                .post(TICKETS, incident(priority))
                .body()
                .path("number")
                .asText();
    }

    private static JsonNode ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode resolution(JsonNode ticket) {
        for (JsonNode clock : ticket.path("clocks")) {
            if (clock.path("kind").asText().equals("RESOLUTION")) {
                return clock;
            }
        }
        throw new AssertionError("no resolution clock");
    }
}

package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static io.opora.api.Requests.json;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OporaTest
class CoverActionsTest {

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
    void aColleaguesConsultationIsConfirmedOnceAndShowsByWhomAndWhen() {
        JsonNode asked = consultation();
        String number = asked.path("number").asText();
        assertThat(asked.path("status").asText()).isEqualTo("WAITING_FOR_CUSTOMER");
        assertThat(asked.path("scope").asText()).isEqualTo("STANDARD");
        assertThat(asked.path("cover").path("state").asText()).isEqualTo("UNCONFIRMED");
        assertThat(asked.path("cover").path("confirmedBy").isNull()).isTrue();
        assertThat(asked.path("clocks")).isEmpty();
        time.travelBy(Duration.ofHours(3));

        ApiClient.Answer confirmed = deputy.act(number, "confirm-request", "");

        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        JsonNode ticket = responsible.get(TICKETS + "/" + number).body();
        assertThat(ticket.path("cover").path("state").asText()).isEqualTo("COVERED");
        assertThat(ticket.path("cover").path("confirmedBy").asText()).isEqualTo("Дмитрий Заместителев");
        assertThat(ticket.path("cover").path("confirmedAt").asText()).isEqualTo("2026-03-02T12:00:00+03:00");
        assertThat(ticket.path("receivedAt").asText()).isEqualTo("2026-03-02T09:00:00+03:00");
        assertThat(ticket.path("clocks").get(0).path("startedAt").asText()).isEqualTo("2026-03-02T12:00:00+03:00");
        ApiClient.Answer twice = responsible.act(number, "confirm-request", "{}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("confirmation.given");
    }

    @Test
    void onlyWhoIsResponsibleConfirmsAndStrangersSeeNothing() {
        String number = consultation().path("number").asText();

        ApiClient.Answer own = colleague.act(number, "confirm-request", "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("confirmation.responsible-only");
        ApiClient stranger = clients.contactWith(SupportPackage.PREMIUM);
        assertThat(stranger.act(number, "confirm-request", "").status()).isEqualTo(404);
        assertThat(stranger.act(number, "decline-request", "{'reason': 'Нет'}").status())
                .isEqualTo(404);
        assertThat(engineer.act(number, "confirm-request", "").errorOf("text")).isNotBlank();
        assertThat(responsible.act(number, "decline-request", "{}").errorOf("reason"))
                .isNotBlank();
    }

    @Test
    void aDeclinedRequestIsCancelledWithItsReason() {
        String number = consultation().path("number").asText();

        JsonNode declined = responsible
                .act(number, "decline-request", "{'reason': 'Спросите меня.'}")
                .body();

        assertThat(declined.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(declined.path("cover").path("state").asText()).isEqualTo("DECLINED");
        assertThat(colleague.get(TICKETS + "/" + number + "/messages").body().findValuesAsText("text"))
                .contains("Спросите меня.");
        ApiClient.Answer late = deputy.act(number, "confirm-request", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("confirmation.declined");
    }

    @Test
    void theStaffRecordWhatTheResponsibleContactSaid() {
        String number = consultation().path("number").asText();

        JsonNode ticket = engineer.act(number, "confirm-request", "{'text': 'Анна Клиентова, по телефону.'}")
                .body();

        assertThat(ticket.path("cover").path("confirmedBy").asText()).isEqualTo("Егор Инженеров");
        assertThat(colleague.get(TICKETS + "/" + number + "/messages").body().findValuesAsText("text"))
                .contains("Анна Клиентова, по телефону.");
    }

    /** R14: whoever registers may say what it is about. */
    @Test
    void r14_aRequestOutsideTheScopeIsTurnedIntoPaidWork() {
        JsonNode kept = responsible
                .post(TICKETS, incident(2, ", 'scope': 'CUSTOMISATION'"))
                .body();
        String number = kept.path("number").asText();
        assertThat(kept.path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(kept.path("cover").path("reason").asText()).contains("Доработки клиента");

        JsonNode offered = engineer.act(number, "decide-cover", "{'decision': 'PAID_WORK', 'reason': 'Оценим.'}")
                .body();
        assertThat(offered.path("cover").path("state").asText()).isEqualTo("PAID_WORK");
        assertThat(offered.path("cover").path("decidedBy").asText()).isEqualTo("Егор Инженеров");
        assertThat(offered.path("cover").path("decidedAt").asText()).isEqualTo("2026-03-02T09:00:00+03:00");
        assertThat(responsible
                        .act(number, "decide-paid-work", "{'decision': 'AGREED', 'reason': 'Да'}")
                        .code())
                .isEqualTo("staff.only");
        assertThat(engineer.act(number, "decide-paid-work", "{'decision': 'MAYBE', 'reason': 'x'}")
                        .errorOf("decision"))
                .contains("AGREED, DECLINED");

        JsonNode agreed = engineer.act(number, "decide-paid-work", "{'decision': 'AGREED', 'reason': '8 часов.'}")
                .body();

        assertThat(agreed.path("status").asText()).isEqualTo("REGISTERED");
        assertThat(agreed.path("clocks")).isEmpty();
        assertThat(engineer.act(number, "decide-paid-work", "{'decision': 'DECLINED', 'reason': 'x'}")
                        .code())
                .isEqualTo("ticket.no-paid-work");
    }

    @Test
    void anEngineerFindsThatItIsOutsideTheScope() {
        String number =
                responsible.post(TICKETS, incident(2)).body().path("number").asText();
        engineer.write(number, "{'text': 'Смотрим'}");

        assertThat(responsible
                        .act(number, "outside-scope", "{'scope': 'NETWORKS', 'reason': 'x'}")
                        .code())
                .isEqualTo("staff.only");
        assertThat(engineer.act(number, "outside-scope", "{'scope': 'STANDARD', 'reason': 'x'}")
                        .errorOf("scope"))
                .contains("CUSTOMISATION, NETWORKS, OPERATING_SYSTEMS");
        JsonNode found = engineer.act(number, "outside-scope", "{'scope': 'NETWORKS', 'reason': 'Прокси.'}")
                .body();

        assertThat(found.path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(found.path("scope").asText()).isEqualTo("NETWORKS");
        assertThat(found.path("cover").path("state").asText()).isEqualTo("MISSING");
        assertThat(found.path("clocks").get(1).path("state").asText()).isEqualTo("RUNNING");
        assertThat(responsible.get(TICKETS + "/" + number + "/messages").body().findValuesAsText("text"))
                .doesNotContain("Прокси.");

        JsonNode refused = engineer.act(number, "decide-cover", "{'decision': 'REFUSE', 'reason': 'Это сеть.'}")
                .body();
        assertThat(refused.path("status").asText()).isEqualTo("CLOSED");
        JsonNode resolution = refused.path("clocks").get(1);
        assertThat(resolution.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(resolution.path("events").findValuesAsText("why")).containsExactly("Это сеть.");
    }

    private JsonNode consultation() {
        return colleague
                .post(TICKETS, json("{'subject': 'Отчёт', 'description': 'Где он?', 'service': 'CONSULTATION'}"))
                .body();
    }
}

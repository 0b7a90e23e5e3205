package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The actions {@code explain-breach} and {@code decide-breach-reason}, and the reason beside its clock. */
@OporaTest
class BreachReasonActionsTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    @Autowired
    RuntimeService runtime;

    ApiClient customer;
    ApiClient engineer;
    ApiClient manager;
    String number;
    String clock;

    @BeforeEach
    void breakAPromise() {
        provider.opens();
        Clients clients = new Clients(port, provider, tokens);
        Actor anna = provider.contactWith(SupportPackage.PREMIUM);
        customer = clients.of(anna);
        engineer = clients.engineer();
        manager = clients.of(provider.staff(Provider.MANAGER));
        number = scene.incident(anna, 1);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(1)));
        clock = clock(engineer).path("id").asText();
    }

    @Test
    void aReasonIsToldReturnedToldAgainAndApprovedThroughTheApi() {
        assertThat(clock(engineer).has("breachReason")).isFalse();

        assertThat(explain("STAFF_SHORTAGE", "Никого не было.").status()).isEqualTo(200);
        JsonNode proposed = clock(manager).path("breachReason");
        assertThat(proposed.path("category").asText()).isEqualTo("STAFF_SHORTAGE");
        assertThat(proposed.path("text").asText()).isEqualTo("Никого не было.");
        assertThat(proposed.path("by").asText()).isEqualTo("Егор Инженеров");
        assertThat(proposed.path("at").asText()).isEqualTo("2026-03-02T10:00:00+03:00");
        assertThat(proposed.path("breachedAt").asText()).isEqualTo("2026-03-02T10:00:00+03:00");
        assertThat(proposed.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.path("decidedBy").isNull()).isTrue();

        assertThat(decide("'accept': false, 'reason': 'Кого звали?'").status()).isEqualTo(200);
        assertThat(clock(engineer).path("breachReason").path("state").asText()).isEqualTo("RETURNED");
        assertThat(clock(engineer).path("breachReason").path("comment").asText())
                .isEqualTo("Кого звали?");
        assertThat(explain("HAND_OVER", "Вторую линию.").status()).isEqualTo(200);
        ApiClient.Answer approved = decide("'accept': true");

        assertThat(approved.status()).isEqualTo(200);
        JsonNode told = approved.body().path("clocks").get(0).path("breachReason");
        assertThat(told.path("state").asText()).isEqualTo("APPROVED");
        assertThat(told.path("decidedBy").asText()).isEqualTo("Максим Главный");
        assertThat(told.path("earlier")).hasSize(1);
        assertThat(told.path("earlier").get(0).path("comment").asText()).isEqualTo("Кого звали?");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("breach-reason")
                        .count())
                .isZero();
        assertThat(engineer.get(TICKETS + "/" + number + "/clocks")
                        .body()
                        .get(0)
                        .path("breachReason")
                        .path("state")
                        .asText())
                .isEqualTo("APPROVED");
    }

    @Test
    void theCustomerSeesTheBreachButNotWhoseFaultItWas() {
        explain("STAFF_SHORTAGE", "Никого не было.");

        assertThat(clock(customer).path("breachedAt").isNull()).isFalse();
        assertThat(customer.get(TICKETS + "/" + number).text()).doesNotContain("breachReason", "Никого не было");
        assertThat(customer.get(TICKETS + "/" + number + "/clocks").text())
                .doesNotContain("breachReason", "Никого не было");
        assertThat(customer.act(number, "explain-breach", body("OTHER", "Сами")).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsTold() {
        ApiClient.Answer empty = engineer.act(number, "explain-breach", "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errorOf("clockId")).isNotBlank();
        assertThat(empty.errorOf("category")).isNotBlank();
        assertThat(empty.errorOf("text")).isNotBlank();
        assertThat(engineer.act(number, "explain-breach", body("LAZINESS", "Текст"))
                        .errorOf("category"))
                .contains("STAFF_SHORTAGE");
        String nobodys = "{'clockId': '%s', 'category': 'OTHER', 'text': 'Текст'}".formatted(UUID.randomUUID());
        assertThat(engineer.act(number, "explain-breach", nobodys).errorOf("clockId"))
                .contains("не к обращению " + number, "clockId");
        assertThat(decide("'accept': true").status()).isEqualTo(409);
        explain("OTHER", "Текст");
        ApiClient.Answer twice = explain("OTHER", "Ещё раз");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("breach.explained");
        assertThat(decide("'accept': false").errorOf("reason")).isNotBlank();
        ApiClient.Answer own =
                engineer.act(number, "decide-breach-reason", "{'clockId': '%s', 'accept': true}".formatted(clock));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("breach.managers-only");
    }

    private ApiClient.Answer explain(String category, String text) {
        return engineer.act(number, "explain-breach", body(category, text));
    }

    private String body(String category, String text) {
        return "{'clockId': '%s', 'category': '%s', 'text': '%s'}".formatted(clock, category, text);
    }

    private ApiClient.Answer decide(String decision) {
        return manager.act(number, "decide-breach-reason", "{'clockId': '%s', %s}".formatted(clock, decision));
    }

    private JsonNode clock(ApiClient reader) {
        return reader.get(TICKETS + "/" + number).body().path("clocks").get(0);
    }
}

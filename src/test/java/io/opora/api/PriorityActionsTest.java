package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R9 as programs meet it: who may do what, and what they read of it. */
@OporaTest
class PriorityActionsTest {

    private static final String OUTAGE =
            "'systemDown': true, 'failing': 'MAIN', 'alternativeExists': false, 'reason': 'Теперь стоит всё.'";
    private static final String AUXILIARY =
            "'systemDown': false, 'failing': 'AUXILIARY', 'alternativeExists': true, 'reason': 'Только отчёт.'";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    Clients clients;
    ApiClient customer;
    ApiClient engineer;
    ApiClient lead;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        customer = clients.contactWith(SupportPackage.PREMIUM);
        engineer = clients.engineer();
        lead = clients.of(provider.staff(Provider.LEAD));
    }

    @Test
    void anUpgradeShowsInPriorityClocksAndHistory() {
        String number = register(3);
        time.travelBy(Duration.ofHours(1));

        ApiClient.Answer raised = engineer.act(number, "upgrade", "{" + OUTAGE + "}");

        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        assertThat(raised.body().path("priority").asInt()).isEqualTo(1);
        assertThat(raised.body().path("dueAt").asText()).isEqualTo("2026-03-02T11:00:00+03:00");
        JsonNode ticket = customer.get(TICKETS + "/" + number).body();
        assertThat(ticket.path("answers").path("systemDown").asBoolean()).isTrue();
        JsonNode history = ticket.path("priorityHistory");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).path("kind").asText()).isEqualTo("REGISTRATION");
        assertThat(history.get(0).path("from").isNull()).isTrue();
        JsonNode change = history.get(1);
        assertThat(change.path("kind").asText()).isEqualTo("UPGRADE");
        assertThat(change.path("from").asInt()).isEqualTo(3);
        assertThat(change.path("to").asInt()).isEqualTo(1);
        assertThat(change.path("rule").asText()).isEqualTo("WholeSystemDown");
        assertThat(change.path("reason").asText()).isEqualTo("Теперь стоит всё.");
        assertThat(change.path("by").asText()).isEqualTo("Егор Инженеров");
        assertThat(change.path("at").asText()).isEqualTo("2026-03-02T10:00:00+03:00");
        assertThat(change.path("answers").path("failing").asText()).isEqualTo("MAIN");

        ApiClient.Answer again = engineer.act(number, "upgrade", "{" + OUTAGE + "}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("upgrade.not-higher");
    }

    @Test
    void aReclassificationThatLengthensNothingHappensAtOnce() {
        String number = register(3);

        JsonNode corrected =
                engineer.act(number, "reclassify", "{" + OUTAGE + "}").body();

        assertThat(corrected.path("priority").asInt()).isEqualTo(1);
        assertThat(corrected.path("priorityHistory").get(1).path("kind").asText())
                .isEqualTo("RECLASSIFICATION");
        assertThat(corrected.path("reclassifications")).isEmpty();
        ApiClient.Answer same = engineer.act(number, "reclassify", "{" + OUTAGE + "}");
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.code()).isEqualTo("reclassification.same");
    }

    @Test
    void aReclassificationThatLengthensAPromiseIsHeardAndDecided() {
        String number = register(1);

        JsonNode proposed =
                engineer.act(number, "reclassify", "{" + AUXILIARY + "}").body();
        assertThat(proposed.path("priority").asInt()).isEqualTo(1);
        JsonNode open = proposed.path("reclassifications").get(0);
        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        assertThat(open.path("by").asText()).isEqualTo("Егор Инженеров");
        assertThat(open.path("reason").asText()).isEqualTo("Только отчёт.");
        assertThat(open.path("fromPriority").asInt()).isEqualTo(1);
        assertThat(open.path("toPriority").asInt()).isEqualTo(3);
        assertThat(open.path("customerView").isNull()).isTrue();
        assertThat(open.path("decidable").asBoolean()).isFalse();
        ApiClient.Answer early = decide(lead, number, true);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("reclassification.view-awaited");

        JsonNode heard = customer.act(number, "give-view", "{'agree': false, 'reason': 'Сдаём сегодня.'}")
                .body();
        JsonNode view = heard.path("reclassifications").get(0).path("customerView");
        assertThat(view.path("agree").asBoolean()).isFalse();
        assertThat(view.path("reason").asText()).isEqualTo("Сдаём сегодня.");
        assertThat(view.path("by").asText()).isEqualTo("Анна Клиентова");
        assertThat(heard.path("reclassifications").get(0).path("decidable").asBoolean())
                .isTrue();

        ApiClient.Answer decided = decide(lead, number, true);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.body().path("priority").asInt()).isEqualTo(3);
        JsonNode closed = decided.body().path("reclassifications").get(0);
        assertThat(closed.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(closed.path("closing").path("by").asText()).isEqualTo("Лидия Ведущая");
        assertThat(decide(lead, number, true).code()).isEqualTo("reclassification.none");
    }

    @Test
    void eachActionHasItsRoleAndStrangersSeeNothing() {
        String number = register(1);
        engineer.act(number, "reclassify", "{" + AUXILIARY + "}");

        assertThat(customer.act(number, "upgrade", "{" + OUTAGE + "}").status()).isEqualTo(403);
        assertThat(customer.act(number, "reclassify", "{" + OUTAGE + "}").status())
                .isEqualTo(403);
        assertThat(engineer.act(number, "give-view", "{'agree': true}").status())
                .isEqualTo(403);
        customer.act(number, "give-view", "{'agree': true}");
        assertThat(decide(engineer, number, true).code()).isEqualTo("leads.only");
        assertThat(decide(customer, number, true).status()).isEqualTo(403);
        ApiClient stranger = clients.contactWith(SupportPackage.PREMIUM);
        assertThat(stranger.act(number, "give-view", "{'agree': true}").status())
                .isEqualTo(404);
        assertThat(customer.act(number, "give-view", "{'agree': true}").code())
                .isEqualTo("reclassification.view-given");
    }

    @Test
    void whatIsWrongInABodyIsToldFieldByField() {
        String number = register(1);

        ApiClient.Answer empty = engineer.act(number, "upgrade", "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errorOf("systemDown")).isNotBlank();
        assertThat(empty.errorOf("failing")).isNotBlank();
        assertThat(empty.errorOf("alternativeExists")).isNotBlank();
        assertThat(empty.errorOf("reason")).isNotBlank();
        ApiClient.Answer wrong = engineer.act(
                number,
                "reclassify",
                "{'systemDown': 'yes', 'failing': 'ALL', 'alternativeExists': true, 'reason': ' '}");
        assertThat(wrong.errorOf("systemDown")).isNotBlank();
        assertThat(wrong.errorOf("failing")).contains("MAIN, AUXILIARY, NONE");
        assertThat(wrong.errorOf("reason")).isNotBlank();
        engineer.act(number, "reclassify", "{" + AUXILIARY + "}");
        assertThat(customer.act(number, "give-view", "{}").errorOf("agree")).isNotBlank();
        assertThat(customer.act(number, "give-view", "{'agree': false}").errorOf("reason"))
                .isNotBlank();
        assertThat(lead.act(number, "decide-reclassification", "{'accept': true}")
                        .errorOf("reason"))
                .isNotBlank();
    }

    @Test
    void whyItWasWithdrawnIsForTheStaff() {
        String number = register(1);
        engineer.act(number, "reclassify", "{" + AUXILIARY + "}");

        JsonNode withdrawn =
                engineer.act(number, "withdraw", "{'reason': 'Я ошибся.'}").body();

        JsonNode closed = withdrawn.path("reclassifications").get(0);
        assertThat(closed.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(closed.path("closing").path("reason").asText()).isEqualTo("Я ошибся.");
        JsonNode seen = customer.get(TICKETS + "/" + number).body();
        assertThat(seen.path("reclassifications")
                        .get(0)
                        .path("closing")
                        .path("reason")
                        .isNull())
                .isTrue();
        ApiClient.Answer nothing = engineer.act(number, "withdraw", "{'reason': 'Ещё раз.'}");
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.code()).isEqualTo("withdrawal.nothing");
    }

    private static ApiClient.Answer decide(ApiClient who, String number, boolean accept) {
        return who.act(number, "decide-reclassification", "{'accept': " + accept + ", 'reason': 'Решено.'}");
    }

    private String register(int priority) {
        return customer.post(TICKETS, incident(priority)).body().path("number").asText();
    }
}

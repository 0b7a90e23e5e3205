package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Messages and actions, as customers and engineers use them through the API. */
@OporaTest
class TicketLifeTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    Clients clients;
    ApiClient contact;
    ApiClient engineer;
    String number;

    @BeforeEach
    void register() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        contact = clients.contactWith(SupportPackage.PREMIUM);
        engineer = clients.engineer();
        number = contact.post(TICKETS, incident(2)).body().path("number").asText();
    }

    @Test
    void aQuestionPausesTheResolutionClockUntilTheAnswer() {
        time.travelBy(Duration.ofMinutes(48));
        JsonNode asked = engineer.act(number, "ask-customer", "{'text': 'Какая версия?'}")
                .body();

        assertThat(asked.path("status").asText()).isEqualTo("WAITING_FOR_CUSTOMER");
        assertThat(asked.path("assignee").asText()).isEqualTo(Provider.ENGINEER);
        assertThat(asked.path("dueAt").isNull()).isTrue();
        JsonNode paused = clock("RESOLUTION");
        assertThat(paused.path("state").asText()).isEqualTo("PAUSED");
        assertThat(paused.path("dueAt").isNull()).isTrue();
        assertThat(paused.path("budget").asText()).isEqualTo("P3D");
        assertThat(paused.path("remaining").asText()).isEqualTo("P2DT23H12M");
        assertThat(clock("REACTION").path("outcome").asText()).isEqualTo("KEPT");

        time.travelBy(Duration.ofHours(2));
        assertThat(contact.write(number, "{'text': '8.3'}").status()).isEqualTo(201);

        JsonNode receipt = clock("RESOLUTION").path("receipt");
        assertThat(clock("RESOLUTION").path("state").asText()).isEqualTo("RUNNING");
        assertThat(clock("RESOLUTION").path("dueAt").asText()).isEqualTo("2026-03-05T11:00:00+03:00");
        assertThat(receipt.path("contract").path("package").asText()).isEqualTo("PREMIUM");
        assertThat(receipt.path("rule").asText()).isEqualTo("PremiumPriority2");
        assertThat(receipt.path("tableVersion").asInt()).isPositive();
        assertThat(receipt.path("calendar").asText()).isEqualTo("RU_BUSINESS_DAYS");
        assertThat(receipt.path("calendarVersion").asInt()).isPositive();
        JsonNode pause = receipt.path("pauses").get(0);
        assertThat(pause.path("cause").asText()).isEqualTo("QUESTION");
        assertThat(pause.path("from").asText()).isEqualTo("2026-03-02T09:48:00+03:00");
        assertThat(pause.path("to").asText()).isEqualTo("2026-03-02T11:48:00+03:00");
        assertThat(pause.path("by").asText()).isEqualTo("Егор Инженеров");
        Duration counted = Duration.ZERO;
        for (JsonNode slot : receipt.path("slots")) {
            counted = counted.plus(Duration.parse(slot.path("length").asText()));
        }
        assertThat(counted).isEqualTo(Duration.ofHours(72));
        assertThat(receipt.path("explanation").asText()).contains("чт 05.03.2026 11:00");
    }

    @Test
    void aSolutionIsRejectedOnceAndThenAccepted() {
        assertThat(status(engineer.act(number, "resolve", "{'text': 'Обновите.'}")))
                .isEqualTo("RESOLVED");
        assertThat(status(contact.act(number, "reject-solution", "{'reason': 'Не помогло.'}")))
                .isEqualTo("IN_PROGRESS");
        engineer.act(number, "resolve", "{'text': 'Переустановите.'}");
        ApiClient.Answer accepted = contact.act(number, "accept-solution", "");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(status(accepted)).isEqualTo("CLOSED");
        assertThat(clock("RESOLUTION").path("outcome").asText()).isEqualTo("KEPT");

        ApiClient.Answer twice = contact.act(number, "accept-solution", "{}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("ticket.ended");
    }

    @Test
    @Proves(Term.BELOW_ZERO)
    void aBreachShowsAndTheTimeLeftFallsBelowZero() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(330)));

        JsonNode reaction = clock("REACTION");
        assertThat(reaction.path("state").asText()).isEqualTo("RUNNING");
        assertThat(reaction.path("outcome").asText()).isEqualTo("BREACHED");
        assertThat(reaction.path("breachedAt").asText()).isEqualTo("2026-03-02T13:00:00+03:00");
        assertThat(reaction.path("remaining").asText()).isEqualTo("-PT1H30M");
        assertThat(reaction.path("events").findValuesAsText("percent")).contains("50", "75", "100");
    }

    @Test
    void theOtherLineTakesOver() {
        JsonNode ticket = engineer.act(
                        number, "hand-over", "{'line': 'configuration-line', 'reason': 'Нужна доработка.'}")
                .body();
        assertThat(ticket.path("queue").asText()).isEqualTo("configuration-line");

        ApiClient.Answer nowhere = engineer.act(number, "hand-over", "{'line': 'kitchen', 'reason': 'Обед'}");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.errorOf("line")).contains("support-line").contains("configuration-line");
    }

    @Test
    void whatNoContractCoversIsDecidedByTheFirstLine() {
        ApiClient stranger = clients.of(provider.contactWithoutContract());
        String kept = stranger.post(TICKETS, incident(1)).body().path("number").asText();

        ApiClient.Answer covered =
                engineer.act(kept, "decide-cover", "{'decision': 'ACCEPT_COVERED', 'reason': 'Есть договор'}");
        assertThat(covered.status()).isEqualTo(409);
        assertThat(covered.code()).isEqualTo("ticket.no-contract");
        ApiClient.Answer odd = engineer.act(kept, "decide-cover", "{'decision': 'MAYBE'}");
        assertThat(odd.errorOf("decision")).contains("REFUSE, GOODWILL, PAID_WORK, ACCEPT_COVERED");
        assertThat(odd.errorOf("reason")).isNotBlank();

        JsonNode accepted = engineer.act(kept, "decide-cover", "{'decision': 'GOODWILL', 'reason': 'Продлевают'}")
                .body();
        assertThat(accepted.path("cover").path("state").asText()).isEqualTo("GOODWILL");
        assertThat(accepted.path("clocks")).isEmpty();
        assertThat(accepted.path("status").asText()).isNotEqualTo("UNDER_REVIEW");
    }

    @Test
    void bothSidesMayCancel() {
        ApiClient.Answer cancelled = contact.act(number, "cancel", "{'reason': 'Разобрались сами.'}");

        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        assertThat(clock("RESOLUTION").path("state").asText()).isEqualTo("CANCELLED");
        assertThat(clock("RESOLUTION").path("outcome").isNull()).isTrue();
        assertThat(engineer.write(number, "{'text': 'Поздно'}").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact  | ask-customer    | {'text': 'x'}                                  | staff.only",
                "contact  | resolve         | {'text': 'x'}                                  | staff.only",
                "contact  | hand-over       | {'line': 'support-line', 'reason': 'x'}        | staff.only",
                "contact  | decide-cover    | {'decision': 'GOODWILL', 'reason': 'x'}        | staff.only",
                "engineer | accept-solution | {}                                             | contact.only",
                "engineer | reject-solution | {'reason': 'x'}                                | contact.only"
            })
    void eachActionIsForItsSide(String who, String action, String body, String code) {
        ApiClient.Answer answer = (who.equals("contact") ? contact : engineer).act(number, action, body);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void anActionThatIsNotPossibleNowSaysWhy() {
        ApiClient.Answer answer = contact.act(number, "accept-solution", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("ticket.no-solution");
        assertThat(answer.body().path("detail").asText()).contains(number);
        assertThat(engineer.act(number, "ask-customer", "{'text': ' '}").errorOf("text"))
                .isNotBlank();
    }

    @Test
    void internalNotesStayInside() {
        engineer.write(number, "{'text': 'Клиент нервничает', 'visibility': 'INTERNAL'}");
        ApiClient.Answer answered = engineer.write(number, "{'text': 'Смотрим'}");

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.body().path("kind").asText()).isEqualTo("ANSWER");
        assertThat(answered.body().path("author").path("name").asText()).isEqualTo("Егор Инженеров");
        assertThat(contact.get(TICKETS + "/" + number + "/messages").body().findValuesAsText("text"))
                .containsExactly("С утра ошибка.", "Смотрим");
        assertThat(engineer.get(TICKETS + "/" + number + "/messages").body()).hasSize(3);

        ApiClient.Answer secret = contact.write(number, "{'text': 'Тсс', 'visibility': 'INTERNAL'}");
        assertThat(secret.status()).isEqualTo(403);
        assertThat(secret.code()).isEqualTo("internal.staff-only");
    }

    private JsonNode clock(String kind) {
        for (JsonNode clock : contact.get(TICKETS + "/" + number + "/clocks").body()) {
            if (clock.path("kind").asText().equals(kind)) {
                return clock;
            }
        }
        throw new AssertionError("No clock " + kind);
    }

    private static String status(ApiClient.Answer answer) {
        return answer.body().path("status").asText();
    }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tickets that come back, through the API: opened again, replied to after their end, handed over. */
@OporaTest
class ReturnTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    ApiClient contact;
    ApiClient engineer;
    ApiClient configurator;
    String number;

    @BeforeEach
    void register() {
        provider.opens();
        Clients clients = new Clients(port, provider, tokens);
        contact = clients.contactWith(SupportPackage.PREMIUM);
        engineer = clients.engineer();
        configurator = clients.of(provider.staff(Provider.CONFIGURATOR));
        number = contact.post(TICKETS, incident(2)).body().path("number").asText();
    }

    @Test
    void r11_anEndedTicketIsOpenedAgainWithTheQuestionsAnsweredAnew() {
        close();
        time.travelBy(Duration.ofDays(3));

        JsonNode ticket = contact.act(
                        number,
                        "reopen",
                        "{'reason': 'Вернулось', 'systemDown': true, 'failing': 'MAIN', 'alternativeExists': false}")
                .body();

        assertThat(ticket.path("status").asText()).isEqualTo("REGISTERED");
        assertThat(ticket.path("priority").asInt()).isEqualTo(1);
        assertThat(ticket.path("endedAt").isNull()).isTrue();
        assertThat(ticket.path("clocks").findValuesAsText("cycle")).containsExactly("1", "1", "2", "2");
    }

    @Test
    void whatHasNotEndedOrEndedLongAgoIsNotOpenedAgain() {
        ApiClient.Answer tooEarly = contact.act(number, "reopen", "{'reason': 'Скорее'}");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.code()).isEqualTo("ticket.not-ended");

        close();
        time.travelBy(Duration.ofDays(30));
        ApiClient.Answer tooLate = contact.act(number, "reopen", "{'reason': 'Вернулось'}");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("ticket.ended-long-ago");
    }

    @Test
    void halfOfTheQuestionsAreNotEnough() {
        close();

        ApiClient.Answer answer = contact.act(number, "reopen", "{'reason': 'Вернулось', 'systemDown': true}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf("failing")).isNotBlank();
        assertThat(contact.act(number, "reopen", "{}").errorOf("reason")).isNotBlank();
    }

    @Test
    void edgeRule_aPlainThankYou_isKeptAndDecidedByAPerson() {
        close();

        assertThat(contact.write(number, "{'text': 'Спасибо!'}").status()).isEqualTo(201);
        assertThat(status(engineer.act(number, "decide-reply", "{'decision': 'NOTHING', 'reason': 'Благодарит'}")))
                .isEqualTo("CLOSED");

        ApiClient.Answer twice = engineer.act(number, "decide-reply", "{'decision': 'NOTHING', 'reason': 'Ещё раз'}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("reply.none");
    }

    @Test
    void aReplyBecomesATicketOfItsOwn() {
        close();
        contact.write(number, "{'text': 'А ещё не печатает'}");

        assertThat(status(engineer.act(
                        number,
                        "decide-reply",
                        "{'decision': 'NEW_TICKET', 'reason': 'О другом',"
                                + " 'systemDown': false, 'failing': 'NONE', 'alternativeExists': true}")))
                .isEqualTo("CLOSED");

        assertThat(contact.get(TICKETS).body().path("items").findValuesAsText("description"))
                .containsExactlyInAnyOrder("С утра ошибка.", "А ещё не печатает");
    }

    @Test
    void theOtherLineAcceptsOrDeclines() {
        handOver();
        JsonNode accepted = configurator.act(number, "accept-hand-over", "").body();
        assertThat(accepted.path("assignee").asText()).isEqualTo(Provider.CONFIGURATOR);
        assertThat(accepted.path("status").asText()).isEqualTo("REGISTERED");

        configurator.act(number, "hand-over", "{'line': 'support-line', 'reason': 'Обратно'}");
        JsonNode declined = engineer.act(number, "decline-hand-over", "{'reason': 'Не наше'}")
                .body();
        assertThat(declined.path("queue").asText()).isEqualTo("team-leads");
        assertThat(declined.path("assignee").isNull()).isTrue();
    }

    @Test
    void nobodyElseAccepts() {
        handOver();

        ApiClient.Answer answer = engineer.act(number, "accept-hand-over", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("hand-over.other-line");
        configurator.act(number, "accept-hand-over", "");
        assertThat(configurator.act(number, "accept-hand-over", "").code()).isEqualTo("hand-over.none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept-hand-over  | {}",
                "decline-hand-over | {'reason': 'x'}",
                "decide-reply      | {'decision': 'NOTHING', 'reason': 'x'}"
            })
    void theseAreForTheStaff(String action, String body) {
        ApiClient.Answer answer = contact.act(number, action, body);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("staff.only");
    }

    private void close() {
        engineer.act(number, "resolve", "{'text': 'Обновите.'}");
        contact.act(number, "accept-solution", "");
    }

    private void handOver() {
        engineer.act(number, "hand-over", "{'line': 'configuration-line', 'reason': 'Отчёт'}");
    }

    private static String status(ApiClient.Answer answer) {
        return answer.body().path("status").asText();
    }
}

package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static io.opora.api.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Time that engineers spend on a ticket, over HTTP. */
@OporaTest
class EffortTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    Clients clients;
    ApiClient contact;
    ApiClient engineer;
    String number;
    String effort;

    @BeforeEach
    void register() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        contact = clients.contactWith(SupportPackage.PREMIUM);
        engineer = clients.engineer();
        number = contact.post(TICKETS, incident(2)).body().path("number").asText();
        effort = TICKETS + "/" + number + "/effort";
    }

    @Test
    void timeIsNotedWithWhatItWentInto() {
        String answer = engineer.write(number, "{'text': 'Смотрим', 'minutes': 10}")
                .body()
                .path("id")
                .asText();
        engineer.write(number, "{'text': 'Коллегам', 'visibility': 'INTERNAL', 'minutes': 5}");
        engineer.act(number, "ask-customer", "{'text': 'Версия?', 'minutes': 2}");
        contact.write(number, "{'text': '8.3'}");
        engineer.act(number, "resolve", "{'text': 'Обновите', 'minutes': 30, 'billable': true}");

        JsonNode spent = engineer.get(effort).body();
        assertThat(spent.path("entries").findValuesAsText("minutes")).containsExactly("10", "5", "2", "30");
        assertThat(spent.at("/entries/0/messageId").asText()).isEqualTo(answer);
        assertThat(spent.at("/entries/0/author/name").asText()).isEqualTo("Егор Инженеров");
        assertThat(spent.at("/entries/3/messageId").asText())
                .isEqualTo(engineer.get(TICKETS + "/" + number + "/messages")
                        .body()
                        .get(5)
                        .path("id")
                        .asText());
        assertSums(spent.path("sums"), 17, 30);
        assertSums(engineer.get(TICKETS + "/" + number).body().path("effort"), 17, 30);
    }

    @Test
    void timeIsNotedAloneAlsoAfterTheEnd() {
        contact.act(number, "cancel", "{'reason': 'Разобрались'}");
        ApiClient.Answer noted = engineer.post(effort, json("{'minutes': 45, 'text': 'Разбирал журнал'}"));

        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        assertThat(noted.body().path("kind").asText())
                .as("not billable by itself")
                .isEqualTo("INCLUDED");
        assertThat(noted.body().path("text").asText()).isEqualTo("Разбирал журнал");
        assertSums(engineer.get(effort).body().path("sums"), 45, 0);
    }

    @Test
    void customersNeverSeeIt() {
        engineer.write(number, "{'text': 'Смотрим', 'minutes': 10}");

        assertThat(contact.get(effort).status()).isEqualTo(403);
        assertThat(contact.post(effort, json("{'minutes': 5}")).status()).isEqualTo(403);
        ApiClient.Answer own = contact.write(number, "{'text': 'А я час', 'minutes': 60}");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body().path("detail").asText()).contains("Затраченное время", "minutes");
        assertThat(contact.get(TICKETS + "/" + number).text()).doesNotContain("effort", "inutes");
        assertThat(contact.get(TICKETS + "/" + number + "/messages").text()).doesNotContain("inutes");
        assertThat(engineer.get(effort).body().path("entries")).hasSize(1);
    }

    @Test
    void aCorrectionTakesBackAndDeletesNothing() {
        String wrong = engineer.post(effort, json("{'minutes': 150}"))
                .body()
                .path("id")
                .asText();
        String correction = effort + "/" + wrong + "/correction";

        assertThat(engineer.post(correction, "{}").errorOf("reason")).isNotBlank();
        ApiClient.Answer corrected =
                engineer.post(correction, json("{'reason': 'Опечатка', 'minutes': 15, 'billable': true}"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.body().path("entries").findValuesAsText("minutes")).containsExactly("150", "-150", "15");
        assertThat(corrected.body().at("/entries/1/corrects").asText()).isEqualTo(wrong);
        assertThat(corrected.body().at("/entries/1/text").asText()).isEqualTo("Опечатка");
        assertSums(corrected.body().path("sums"), 0, 15);

        assertThat(engineer.post(correction, json("{'reason': 'Ещё раз'}")).code())
                .isEqualTo("effort.corrected");
        String counter = corrected.body().at("/entries/1/id").asText();
        assertThat(engineer.post(effort + "/" + counter + "/correction", json("{'reason': 'Вернуть'}"))
                        .code())
                .isEqualTo("effort.corrected");
        assertThat(engineer.post(
                                effort + "/00000000-0000-0000-0000-000000000000/correction",
                                json("{'reason': 'Нет такой'}"))
                        .code())
                .isEqualTo("effort.not-found");
    }

    @Test
    void othersAreCorrectedByLeadsAndStayTheirTime() {
        String entry = engineer.post(effort, json("{'minutes': 60, 'billable': true}"))
                .body()
                .path("id")
                .asText();
        String correction = effort + "/" + entry + "/correction";
        ApiClient colleague = clients.of(provider.staff(Provider.CONFIGURATOR));
        ApiClient lead = clients.of(provider.staff(Provider.LEAD));

        assertThat(colleague.post(correction, json("{'reason': 'Много'}")).code())
                .isEqualTo("effort.not-yours");
        JsonNode entries = lead.post(
                        correction, json("{'reason': 'Это по договору', 'minutes': 60, 'billable': false}"))
                .body()
                .path("entries");
        assertThat(entries.at("/1/author/name").asText()).isEqualTo("Лидия Ведущая");
        assertThat(entries.at("/2/author/name").asText()).isEqualTo("Егор Инженеров");
        assertThat(entries.at("/2/kind").asText()).isEqualTo("INCLUDED");
    }

    @Test
    void aCorrectionKeepsTheKindUnlessItSaysOtherwise() {
        String entry = engineer.post(effort, json("{'minutes': 60, 'billable': true}"))
                .body()
                .path("id")
                .asText();
        String correction = effort + "/" + entry + "/correction";

        assertThat(engineer.post(correction, json("{'reason': 'Опечатка', 'billable': true}"))
                        .errorOf("minutes"))
                .isNotBlank();
        JsonNode corrected = engineer.post(correction, json("{'reason': 'Опечатка', 'minutes': 10}"))
                .body();
        assertThat(corrected.at("/entries/2/kind").asText()).isEqualTo("BILLABLE");
        assertSums(corrected.path("sums"), 0, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'minutes': 0}               | minutes",
                "{'minutes': 1441}            | minutes",
                "{'minutes': 1.5}             | minutes",
                "{'minutes': 'час'}           | minutes",
                "{'billable': true}           | minutes",
                "{'minutes': 5, 'billable': 1} | billable"
            })
    void whatIsNoTimeIsRefused(String body, String field) {
        assertThat(engineer.post(effort, json(body)).errorOf(field)).isNotBlank();
        String message = body.replace("{", "{'text': 'Смотрим', ");
        assertThat(engineer.write(number, message).errorOf(field)).isNotBlank();
        assertThat(engineer.get(effort).body().path("entries")).isEmpty();
        assertThat(engineer.get(TICKETS + "/" + number + "/messages").body())
                .as("the message is refused with its time")
                .hasSize(1);
    }

    @Test
    void notingIsSafeToRepeat() {
        engineer.post(effort, json("{'minutes': 5}"), "Idempotency-Key", "e-1");
        engineer.post(effort, json("{'minutes': 5}"), "Idempotency-Key", "e-1");

        assertSums(engineer.get(effort).body().path("sums"), 5, 0);
    }

    private static void assertSums(JsonNode sums, int included, int billable) {
        assertThat(sums.path("includedMinutes").asInt()).isEqualTo(included);
        assertThat(sums.path("billableMinutes").asInt()).isEqualTo(billable);
    }
}

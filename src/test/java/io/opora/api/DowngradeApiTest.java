package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

/** R7 and R8 through the API, each role in its place. */
@OporaTest
class DowngradeApiTest {

    private static final String TO_3 = "{'systemDown': false, 'failing': 'AUXILIARY', 'alternativeExists': true,"
            + " 'restored': 'Накладные проводятся.', 'remaining': 'Отчёты.'}";

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
    ApiClient colleague;
    ApiClient engineer;
    ApiClient lead;
    String number;

    @BeforeEach
    void register() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        Actor anna = provider.contactWith(SupportPackage.PREMIUM);
        contact = clients.of(anna);
        colleague = clients.of(provider.colleagueOf(anna, ContactRole.OTHER));
        engineer = clients.engineer();
        lead = clients.of(provider.staff(Provider.LEAD));
        number = contact.post(TICKETS, incident(1)).body().path("number").asText();
    }

    @Test
    void r8_proposedAndAcceptedTheTicketShowsBoth() {
        time.travelBy(Duration.ofHours(3));

        JsonNode proposed = engineer.act(number, "propose-downgrade", TO_3).body();

        assertThat(proposed.path("priority").asInt()).isEqualTo(1);
        assertThat(proposed.path("status").asText()).isEqualTo("IN_PROGRESS");
        JsonNode open = contact.get(TICKETS + "/" + number).body().at("/downgrades/0");
        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        assertThat(open.path("by").asText()).isEqualTo("Егор Инженеров");
        assertThat(open.path("at").asText()).isEqualTo("2026-03-02T12:00:00+03:00");
        assertThat(open.path("fromPriority").asInt()).isEqualTo(1);
        assertThat(open.path("toPriority").asInt()).isEqualTo(3);
        assertThat(open.path("restored").asText()).isEqualTo("Накладные проводятся.");
        assertThat(open.path("remaining").asText()).isEqualTo("Отчёты.");
        assertThat(open.at("/answers/failing").asText()).isEqualTo("AUXILIARY");
        time.travelBy(Duration.ofHours(1));

        ApiClient.Answer accepted = colleague.act(number, "decide-downgrade", "{'accept': true}");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.body().path("priority").asInt()).isEqualTo(3);
        assertThat(accepted.body().at("/downgrades/0/state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.body().at("/downgrades/0/settled/by").asText()).isEqualTo("Константин Коллегин");
        assertThat(contact.get(TICKETS + "/" + number + "/clocks").body())
                .filteredOn(clock -> clock.path("kind").asText().equals("RESOLUTION"))
                .extracting(clock -> clock.path("startedAt").asText(), clock -> clock.path("outcome")
                        .asText())
                .containsExactly(
                        tuple("2026-03-02T09:00:00+03:00", "KEPT"), tuple("2026-03-02T12:00:00+03:00", "null"));
    }

    @Test
    void r8_disputedTheLeadDecides() {
        engineer.act(number, "propose-downgrade", TO_3);

        JsonNode disputed = contact.act(number, "decide-downgrade", "{'accept': false, 'reason': 'Не проводятся'}")
                .body();
        assertThat(disputed.at("/downgrades/0/state").asText()).isEqualTo("DISPUTED");
        assertThat(disputed.at("/downgrades/0/reason").asText()).isEqualTo("Не проводятся");
        assertThat(disputed.at("/downgrades/0/dispute/by").asText()).isEqualTo("Анна Клиентова");

        ApiClient.Answer byEngineer =
                engineer.act(number, "decide-dispute", "{'accept': true, 'reason': 'Проводятся'}");
        assertThat(byEngineer.status()).isEqualTo(403);
        assertThat(byEngineer.code()).isEqualTo("leads.only");
        JsonNode kept = lead.act(number, "decide-dispute", "{'accept': false, 'reason': 'Клиент прав'}")
                .body();
        assertThat(kept.path("priority").asInt()).isEqualTo(1);
        assertThat(kept.at("/downgrades/0/state").asText()).isEqualTo("REJECTED");
        assertThat(kept.at("/downgrades/0/reason").asText()).isEqualTo("Клиент прав");
    }

    @Test
    void r8_theLeadLowersThePriorityAgainstADispute() {
        engineer.act(number, "propose-downgrade", TO_3);
        contact.act(number, "decide-downgrade", "{'accept': false, 'reason': 'Не проводятся'}");

        JsonNode lowered = lead.act(number, "decide-dispute", "{'accept': true, 'reason': 'Проверили'}")
                .body();

        assertThat(lowered.path("priority").asInt()).isEqualTo(3);
        assertThat(lowered.path("dueAt").asText()).isEqualTo("2026-03-17T09:00:00+03:00");
    }

    @Test
    void withdrawnItsReasonIsForTheStaff() {
        engineer.act(number, "propose-downgrade", TO_3);

        JsonNode withdrawn =
                engineer.act(number, "withdraw", "{'reason': 'Снова упало'}").body();

        assertThat(withdrawn.at("/downgrades/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/downgrades/0/reason").asText()).isEqualTo("Снова упало");
        JsonNode seen = contact.get(TICKETS + "/" + number).body();
        assertThat(seen.at("/downgrades/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(seen.at("/downgrades/0/reason").isNull()).isTrue();
        assertThat(seen.at("/downgrades/0/settled/reason").isNull()).isTrue();
        ApiClient.Answer twice = engineer.act(number, "withdraw", "{'reason': 'Ещё раз'}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("withdrawal.nothing");
    }

    /** The reason for the one is the staff's own, for the other the customer reads it: nobody guesses. */
    @Test
    void whichOfTwoProposalsIsTakenBackMustBeSaid() {
        String milder = contact.post(TICKETS, incident(3)).body().path("number").asText();
        engineer.act(milder, "propose-downgrade", TO_3.replace("AUXILIARY", "NONE"));
        engineer.act(milder, "offer-deadline", "{'dueAt': '2026-03-20T12:00:00+03:00', 'reason': 'Нужен выпуск.'}");

        ApiClient.Answer unclear = engineer.act(milder, "withdraw", "{'reason': 'Снова упало'}");
        assertThat(unclear.status()).isEqualTo(409);
        assertThat(unclear.code()).isEqualTo("withdrawal.several");

        JsonNode withdrawn = engineer.act(milder, "withdraw", "{'what': 'DEADLINE', 'reason': 'Успеем раньше'}")
                .body();
        assertThat(withdrawn.at("/deadlineOffers/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/downgrades/0/state").asText()).isEqualTo("OPEN");
        assertThat(engineer.act(milder, "withdraw", "{'what': 'RECLASSIFICATION', 'reason': 'Нет'}")
                        .code())
                .isEqualTo("withdrawal.nothing");
    }

    @Test
    void eachRoleDecidesItsOwnAndStrangersSeeNothing() {
        assertThat(contact.act(number, "propose-downgrade", TO_3).status()).isEqualTo(403);
        engineer.act(number, "propose-downgrade", TO_3);
        for (ApiClient staff : new ApiClient[] {engineer, lead}) {
            ApiClient.Answer answer = staff.act(number, "decide-downgrade", "{'accept': true}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("contact.only");
        }
        ApiClient stranger = clients.contactWith(SupportPackage.PREMIUM);
        assertThat(stranger.act(number, "decide-downgrade", "{'accept': true}").status())
                .isEqualTo(404);
        assertThat(stranger.act(number, "withdraw", "{'reason': 'Нет'}").status())
                .isEqualTo(404);
        assertThat(stranger.get(TICKETS + "/" + number).status()).isEqualTo(404);
        assertThat(contact.act(number, "decide-dispute", "{'accept': true, 'reason': 'Да'}")
                        .status())
                .isEqualTo(403);
        assertThat(contact.get(TICKETS + "/" + number)
                        .body()
                        .at("/downgrades/0/state")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void whatIsNotLowerIsRefusedWithTheReason() {
        ApiClient.Answer answer = engineer.act(
                number,
                "propose-downgrade",
                "{'systemDown': true, 'failing': 'MAIN', 'alternativeExists': false, 'restored': 'Ничего'}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("downgrade.not-lower");
        assertThat(answer.body().path("detail").asText()).contains("не понижение");
        assertThat(contact.get(TICKETS + "/" + number).body().path("downgrades"))
                .isEmpty();
        assertThat(contact.act(number, "decide-downgrade", "{'accept': true}").code())
                .isEqualTo("downgrade.none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "propose-downgrade | {} | systemDown",
                "propose-downgrade | {'systemDown': 'nein'} | systemDown",
                "propose-downgrade | {'systemDown': false, 'failing': 'MAIN'} | alternativeExists",
                "propose-downgrade | {'failing': 'SOME'} | failing",
                "propose-downgrade | {'systemDown': false, 'failing': 'NONE', 'alternativeExists': true} | restored",
                "propose-downgrade | {'restored': ' '} | restored",
                "upgrade | {'systemDown': true, 'failing': 'NONE', 'alternativeExists': false, 'reason': 'Стоит'} | failing",
                "propose-downgrade | {'remaining': 5} | remaining",
                "decide-dispute | {} | accept",
                "decide-dispute | {'accept': true} | reason",
                "withdraw | {} | reason",
            })
    void badInputNamesItsField(String action, String body, String field) {
        ApiClient.Answer answer = lead.act(number, action, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf(field)).isNotBlank();
    }

    @Test
    void aDisputeNeedsItsReason() {
        engineer.act(number, "propose-downgrade", TO_3);

        assertThat(contact.act(number, "decide-downgrade", "{}").errorOf("accept"))
                .isNotBlank();
        ApiClient.Answer answer = contact.act(number, "decide-downgrade", "{'accept': false}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf("reason")).isNotBlank();
    }

    @Test
    void theDescriptionHasEachActionWithAnExample() {
        JsonNode description = engineer.get("/v3/api-docs").body();

        for (String action : new String[] {"propose-downgrade", "decide-downgrade", "decide-dispute", "withdraw"}) {
            JsonNode call = description
                    .path("paths")
                    .path("/api/v1/tickets/{number}/actions/" + action)
                    .path("post");
            assertThat(call.path("summary").asText()).as(action).isNotBlank();
            String schema = call.at("/requestBody/content/application~1json/schema/$ref")
                    .asText();
            assertThat(description.at(schema.substring(1)).has("example"))
                    .as(action)
                    .isTrue();
        }
    }
}

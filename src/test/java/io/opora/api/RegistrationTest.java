package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static io.opora.api.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OporaTest
class RegistrationTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    TimeTravel time;

    Clients clients;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
    }

    /** The worked examples of the contract terms; 2026-03-16 is a Monday with no holiday near. */
    @ParameterizedTest
    @CsvSource({
        "BASIC,    1, 2026-03-20T17:00:00+03:00, 2026-03-25T17:00:00+03:00, PT24H",
        "BUSINESS, 2, 2026-03-21T18:00:00+03:00, 2026-03-25T12:00:00+03:00, PT24H",
        "BUSINESS, 1, 2026-03-21T18:30:00+03:00, 2026-03-23T12:30:00+03:00, PT4H",
        "BASIC,    2, 2026-03-22T03:00:00+03:00, 2026-03-30T18:00:00+03:00, PT48H",
        "PREMIUM,  1, 2026-03-22T23:30:00+03:00, 2026-03-23T00:30:00+03:00, PT1H"
    })
    void theReactionIsDueAsTheContractSays(
            SupportPackage supportPackage, int priority, String registeredAt, String dueAt, String budget) {
        ApiClient contact = clients.contactWith(supportPackage);
        time.travelTo(OffsetDateTime.parse(registeredAt).toInstant());

        ApiClient.Answer answer = contact.post(TICKETS, incident(priority));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode ticket = answer.body();
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(TICKETS + "/" + ticket.path("number").asText());
        assertThat(ticket.path("number").asText()).matches("OP-\\d+");
        assertThat(ticket.path("status").asText()).isEqualTo("REGISTERED");
        assertThat(ticket.path("priority").asInt()).isEqualTo(priority);
        assertThat(ticket.path("service").asText()).isEqualTo("INCIDENT");
        assertThat(ticket.path("customer").asText()).isEqualTo("ООО «" + supportPackage + "»");
        assertThat(ticket.path("package").asText()).isEqualTo(supportPackage.name());
        assertThat(ticket.path("contract").path("version").asInt()).isEqualTo(1);
        assertThat(ticket.path("registeredAt").asText()).isEqualTo(registeredAt);
        JsonNode reaction = ticket.path("clocks").get(0);
        assertThat(reaction.path("kind").asText()).isEqualTo("REACTION");
        assertThat(reaction.path("cycle").asInt()).isEqualTo(1);
        assertThat(reaction.path("state").asText()).isEqualTo("RUNNING");
        assertThat(reaction.path("budget").asText()).isEqualTo(budget);
        assertThat(reaction.path("remaining").asText()).isEqualTo(budget);
        assertThat(reaction.path("calendar").asText()).isEqualTo(supportPackage + "_SERVICE_HOURS");
        assertThat(reaction.path("dueAt").asText()).isEqualTo(dueAt);
        assertThat(reaction.has("outcome")).isTrue();
        assertThat(reaction.path("outcome").isNull()).isTrue();
        assertThat(ticket.path("clocks")).hasSize(supportPackage == SupportPackage.PREMIUM ? 2 : 1);
    }

    @Test
    @Proves(Term.RECEIVED_EARLIER)
    void anEngineerRegistersWhatWasReceivedEarlierOnBehalfOfAContact() {
        Actor contact = provider.contactWith(SupportPackage.PREMIUM);
        String email =
                customers.byId(UUID.fromString(contact.id())).orElseThrow().email();
        ApiClient engineer = clients.engineer();

        String received = ", 'receivedAt': '2026-03-02T10:30:00+05:00', 'receivedReason': 'Звонок до начала смены'";
        ApiClient.Answer answer =
                engineer.post(TICKETS, incident(2, ", 'channel': 'PHONE', 'onBehalfOf': '" + email + "'" + received));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("receivedAt").asText()).isEqualTo("2026-03-02T08:30:00+03:00");
        assertThat(answer.body().path("contact").path("id").asText()).isEqualTo(contact.id());
        assertThat(answer.body().path("channel").asText()).isEqualTo("PHONE");
        assertThat(answer.body().path("clocks").get(0).path("dueAt").asText()).isEqualTo("2026-03-02T12:30:00+03:00");
    }

    @Test
    void withoutAContractTheTicketIsKeptForReview() {
        ApiClient contact = clients.of(provider.contactWithoutContract());

        JsonNode ticket =
                contact.post(TICKETS, incident(1), "Accept-Language", "en").body();

        assertThat(ticket.path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(ticket.path("priority").asInt()).isEqualTo(1);
        assertThat(ticket.path("package").isNull()).isTrue();
        assertThat(ticket.path("clocks")).isEmpty();
        assertThat(ticket.path("cover").path("state").asText()).isEqualTo("MISSING");
        assertThat(ticket.path("cover").path("reason").asText()).isNotBlank();
    }

    @Test
    void aConsultationNeedsNoAnswersAndHasTheReactionOfTheLowestPriority() {
        ApiClient contact = clients.contactWith(SupportPackage.BUSINESS);

        ApiClient.Answer answer = contact.post(
                TICKETS, json("{'subject': 'Отчёт', 'description': 'Где он?', 'service': 'CONSULTATION'}"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("priority").asInt()).isEqualTo(4);
        assertThat(answer.body().path("clocks").get(0).path("budget").asText()).isEqualTo("PT24H");
    }
}

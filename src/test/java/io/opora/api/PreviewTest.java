package io.opora.api;

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

/** Deadlines without a ticket. */
@OporaTest
class PreviewTest {

    private static final String PREVIEW = "/api/v1/sla/preview";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    Clients clients;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        engineer = clients.engineer();
    }

    @Test
    void theDeadlineComesWithItsSlotsAndWords() {
        String query = "?package=BASIC&service=INCIDENT&priority=1&registeredAt=2026-03-20T17:00:00%2B03:00";
        JsonNode preview = engineer.get(PREVIEW + query).body();

        assertThat(preview.path("package").asText()).isEqualTo("BASIC");
        assertThat(preview.path("service").asText()).isEqualTo("INCIDENT");
        assertThat(preview.path("priority").asInt()).isEqualTo(1);
        assertThat(preview.path("registeredAt").asText()).isEqualTo("2026-03-20T17:00:00+03:00");
        assertThat(preview.path("resolution").isNull()).isTrue();
        JsonNode reaction = preview.path("reaction");
        assertThat(reaction.path("budget").asText()).isEqualTo("PT24H");
        assertThat(reaction.path("dueAt").asText()).isEqualTo("2026-03-25T17:00:00+03:00");
        assertThat(reaction.path("calendar").asText()).isEqualTo("BASIC_SERVICE_HOURS");
        assertThat(reaction.path("rule").asText()).isEqualTo("BasicPriority1");
        assertThat(reaction.path("slots")).hasSize(4);
        assertThat(reaction.path("slots").get(0).path("from").asText()).isEqualTo("2026-03-20T17:00:00+03:00");
        assertThat(reaction.path("slots").get(0).path("to").asText()).isEqualTo("2026-03-20T18:00:00+03:00");
        assertThat(reaction.path("slots").get(0).path("length").asText()).isEqualTo("PT1H");
        assertThat(reaction.path("explanation").asText())
                .contains("24 ч")
                .contains("пт 20.03.2026 17:00–18:00 (1 ч)")
                .contains("Срок: ср 25.03.2026 17:00");
        assertThat(engineer.get(PREVIEW + query, "Accept-Language", "en")
                        .body()
                        .path("reaction")
                        .path("explanation")
                        .asText())
                .contains("Due: Wed 25.03.2026 17:00");
    }

    /** Business days keep the time of day; begun on a day off they end with the last day (R3). */
    @ParameterizedTest
    @CsvSource({
        "2, 2026-03-16T11:00:00+03:00, P3D,  2026-03-19T11:00:00+03:00",
        "3, 2026-03-21T11:00:00+03:00, P10D, 2026-04-04T00:00:00+03:00",
        "1, 2026-03-22T23:30:00+03:00, PT12H, 2026-03-23T11:30:00+03:00"
    })
    void premiumGuaranteesTheResolution(int priority, String registeredAt, String budget, String dueAt) {
        JsonNode resolution = engineer.get(PREVIEW + "?package=PREMIUM&priority=" + priority + "&registeredAt="
                        // A plus that nobody encoded is understood all the same.
                        + registeredAt)
                .body()
                .path("resolution");

        assertThat(resolution.path("budget").asText()).isEqualTo(budget);
        assertThat(resolution.path("dueAt").asText()).isEqualTo(dueAt);
    }

    /** The production calendar ends with 2027; Premium's hours know no holidays. */
    @ParameterizedTest
    @CsvSource({
        "BASIC,   2027-12-20T11:00:00+03:00, false",
        "BASIC,   2027-12-31T17:00:00+03:00, true",
        "PREMIUM, 2027-12-31T23:30:00+03:00, false"
    })
    void aDeadlineBeyondTheDecreedHolidaysIsProvisional(String supportPackage, String registeredAt, boolean expected) {
        JsonNode reaction = engineer.get(
                        PREVIEW + "?package=" + supportPackage + "&priority=1&registeredAt=" + registeredAt,
                        "Accept-Language",
                        "en")
                .body()
                .path("reaction");

        assertThat(reaction.path("provisional").isBoolean()).isTrue();
        assertThat(reaction.path("provisional").asBoolean()).isEqualTo(expected);
        assertThat(reaction.path("explanation").asText().contains("The deadline is provisional"))
                .isEqualTo(expected);
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        ApiClient.Answer answer = engineer.get(
                PREVIEW + "?package=GOLD&service=MAGIC&priority=5&registeredAt=2026-03-20T17:00:00",
                "Accept-Language",
                "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf("package")).contains("GOLD").contains("BASIC, BUSINESS, PREMIUM");
        assertThat(answer.errorOf("service")).contains("MAGIC").contains("INCIDENT");
        assertThat(answer.errorOf("priority")).contains("1").contains("4");
        assertThat(answer.errorOf("registeredAt")).contains("2026-03-02T09:00:00+03:00");
        assertThat(engineer.get(PREVIEW).errorOf("package")).isNotBlank();
        assertThat(engineer.get(PREVIEW).errorOf("priority")).isNotBlank();
        assertThat(engineer.get(PREVIEW + "?package=BASIC&priority=1&registeredAt=0001-01-01T00:00:00Z")
                        .errorOf("registeredAt"))
                .contains("2000");
    }

    @Test
    void customersDoNotPreview() {
        assertThat(clients.contactWith(SupportPackage.BASIC)
                        .get(PREVIEW + "?package=BASIC&priority=1")
                        .status())
                .isEqualTo(403);
    }
}

package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static io.opora.api.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.security.ApiTokens;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contracts through the API, and what their changes mean for tickets. */
@OporaTest
class ContractApiTest {

    private static final String BASIC =
            "'package': 'BASIC', 'validFrom': '2026-01-01', 'validTo': '2026-12-31'," + " 'monthlyFee': 24000.50";
    private static final String PREMIUM_SINCE_APRIL =
            "'package': 'PREMIUM', 'validFrom': '2026-04-01', 'validTo': '2026-12-31', 'monthlyFee': 180000";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    ApiClient manager;
    ApiClient lead;
    ApiClient engineer;
    String customer;
    ApiClient contact;

    @BeforeEach
    void aCustomerWithoutAContract() {
        provider.opens();
        Clients clients = new Clients(port, provider, tokens);
        manager = clients.of(provider.staff(Provider.MANAGER));
        lead = clients.of(provider.staff(Provider.LEAD));
        engineer = clients.engineer();
        customer = "/api/v1/customers/"
                + created(lead.post("/api/v1/customers", json("{'name': 'ООО «Лютик»'}")))
                        .path("id")
                        .asText();
        String anna = created(lead.post(
                        customer + "/contacts",
                        json("{'name': 'Анна', 'email': 'anna@lutik.example', 'role': 'RESPONSIBLE'}")))
                .path("id")
                .asText();
        contact = new ApiClient(
                port,
                tokens.issueForContact(UUID.fromString(anna), "test", null).plain());
    }

    @Test
    void aContractIsConcludedWithAllThatItSays() {
        JsonNode contract = conclude(BASIC + ", 'responsibleContacts': 2, 'exceptions': ['NETWORKS', 'DEVELOPMENT'],"
                + " 'ownTerms': [{'kind': 'REACTION', 'priority': 1, 'amount': 8, 'unit': 'HOURS'}],"
                + " 'dedicatedSpecialist': 'specialist', 'personalManager': 'manager'");

        JsonNode version = contract.path("versions").get(0);
        assertThat(contract.path("number").asText()).isEqualTo("Д-2026/014");
        assertThat(contract.path("state").asText()).isEqualTo("VALID");
        assertThat(version.path("monthlyFee").decimalValue()).isEqualByComparingTo("24000.50");
        assertThat(version.path("exceptions")).hasToString("[\"DEVELOPMENT\",\"NETWORKS\"]");
        assertThat(version.path("ownTerms").get(0).path("unit").asText()).isEqualTo("HOURS");
        assertThat(version.path("dedicatedSpecialist").asText()).isEqualTo("specialist");
        assertThat(ok(manager.get("/api/v1/contracts?number=%D0%94-2026/014"))).isEqualTo(contract);
        assertThat(ok(lead.get(path(contract)))
                        .path("versions")
                        .get(0)
                        .path("monthlyFee")
                        .asDouble())
                .isEqualTo(24000.5);
        assertThat(ok(engineer.get(path(contract))).path("versions").get(0).has("monthlyFee"))
                .as("what it costs is not for engineers")
                .isFalse();
    }

    @Test
    void eachWrongFieldOfAContractIsTold() {
        ApiClient.Answer refused = manager.post(
                customer + "/contracts",
                json("{'number': 'Д-1', 'package': 'GOLD', 'validFrom': '2026-02-30', 'monthlyFee': -1,"
                        + " 'responsibleContacts': 0, 'ownTerms': [{'kind': 'REACTION', 'priority': 9}],"
                        + " 'discount': 5}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("package")).contains("BASIC, BUSINESS, PREMIUM");
        assertThat(refused.errorOf("validFrom")).contains("2026-02-30");
        assertThat(refused.errorOf("validTo")).isNotBlank();
        assertThat(refused.errorOf("monthlyFee")).isNotBlank();
        assertThat(refused.errorOf("responsibleContacts")).isNotBlank();
        assertThat(refused.errorOf("ownTerms[0].priority")).isNotBlank();
        assertThat(refused.errorOf("ownTerms[0].amount")).isNotBlank();
        assertThat(refused.errorOf("discount")).isNotBlank();

        ApiClient.Answer unknown = manager.post(
                customer + "/contracts",
                json("{'number': 'Д-1', " + BASIC + ", 'personalManager': 'nobody', 'dedicatedSpecialist': 'neither',"
                        + " 'ownTerms': [{'kind': 'REACTION', 'priority': 1, 'amount': 8, 'unit': 'HOURS',"
                        + " 'calendar': 'MOON'}]}"));
        assertThat(unknown.errorOf("personalManager")).isEqualTo("Сотрудника «nobody» нет.");
        assertThat(unknown.errorOf("dedicatedSpecialist")).isNotBlank();
        assertThat(unknown.errorOf("ownTerms")).contains("MOON").contains("BASIC_SERVICE_HOURS");
        assertThat(manager.post(
                                customer + "/contracts",
                                json("{'number': 'Д-1', " + BASIC + ", 'exceptions': ['MOON']}"))
                        .errorOf("exceptions"))
                .contains("MOON");
    }

    @Test
    @Proves(Term.MINIMUM_TERM)
    void aContractLastsTwelveMonths() {
        ApiClient.Answer refused = manager.post(
                customer + "/contracts",
                json("{'number': 'Д-1', " + BASIC.replace("2026-12-31", "2026-12-30") + "}"),
                "Accept-Language",
                "en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("validTo"))
                .isEqualTo("Contract Д-1 would last from 2026-01-01 to 2026-12-30: the minimum term is 12 months.");
    }

    /** The terms of a ticket are a snapshot; the ticket that comes next finds what changed at once, on any node. */
    @Test
    void runningTicketsKeepTheirTermsAndTheNextOneFindsTheChange() {
        JsonNode contract = conclude(BASIC);
        String before = register();

        ok(manager.put(
                path(contract) + "/versions/1", json("{" + BASIC.replace("BASIC", "PREMIUM") + ", 'revision': 1}")));

        assertThat(packageOf(before)).isEqualTo("BASIC");
        assertThat(budgetOf(before)).isEqualTo("PT48H");
        assertThat(packageOf(register())).isEqualTo("PREMIUM");
        assertThat(packageOf(before)).isEqualTo("BASIC");
    }

    @Test
    @Proves(Term.R14)
    void anAmendmentHoldsFromItsDayOnAndTheReceiptDecides() {
        JsonNode contract = conclude(BASIC);
        JsonNode amended =
                ok(manager.post(path(contract) + "/amend", json("{" + PREMIUM_SINCE_APRIL + ", 'revision': 1}")));
        assertThat(amended.path("versions")).hasSize(2);
        assertThat(amended.path("versions").get(0).path("validTo").asText()).isEqualTo("2026-03-31");
        assertThat(packageOf(register())).isEqualTo("BASIC");

        time.travelTo(Instant.parse("2026-04-01T10:00:00+03:00"));
        assertThat(packageOf(register())).isEqualTo("PREMIUM");
        assertThat(packageOf(receivedAt("2026-03-31T23:59:00+03:00"))).isEqualTo("BASIC");
        assertThat(manager.post(path(contract) + "/amend", json("{" + PREMIUM_SINCE_APRIL + ", 'revision': 1}"))
                        .code())
                .isEqualTo("revision.stale");
        JsonNode entry =
                ok(manager.get("/api/v1/audit?type=CONTRACT")).path("items").get(0);
        assertThat(entry.path("action").asText()).isEqualTo("AMENDED");
        assertThat(entry.path("before").path("package").asText()).isEqualTo("BASIC");
        assertThat(entry.path("after").path("package").asText()).isEqualTo("PREMIUM");
        assertThat(entry.path("after").has("validTo"))
                .as("what stayed is not listed")
                .isFalse();
    }

    @Test
    @Proves(Term.R14)
    void outsideItsDaysAContractCoversNothingAndAProlongedOneDoesAgain() {
        JsonNode contract = conclude(BASIC);
        assertThat(coverOf(receivedAt("2025-12-31T23:59:00+03:00"))).contains("начнёт действовать 01.01.2026");
        time.travelTo(Instant.parse("2027-01-01T00:00:00+03:00"));
        assertThat(coverOf(register())).contains("закончился 31.12.2026");

        ApiClient.Answer tooEarly =
                manager.post(path(contract) + "/prolong", json("{'validTo': '2026-12-31', 'revision': 1}"));
        assertThat(tooEarly.errorOf("validTo")).contains("2026-12-31");
        JsonNode prolonged = ok(manager.post(
                path(contract) + "/prolong", json("{'validTo': '2027-06-30', 'monthlyFee': 25000, 'revision': 1}")));

        assertThat(prolonged.path("versions").get(1).path("validFrom").asText()).isEqualTo("2027-01-01");
        assertThat(prolonged.path("versions").get(1).path("monthlyFee").asInt()).isEqualTo(25000);
        assertThat(packageOf(register())).isEqualTo("BASIC");
    }

    @Test
    @Proves(Term.R14)
    void aSuspensionCountsAtTheInstantOfReceiptAlsoAfterItIsOver() {
        JsonNode contract = conclude(BASIC);
        String running = register();
        String path = path(contract);
        assertThat(manager.post(path + "/suspend", json("{'revision': 1}")).errorOf("reason"))
                .isNotBlank();
        assertThat(manager.post(
                                path + "/suspend",
                                json("{'reason': 'нет оплаты', 'from': '2026-03-05T00:00:00+03:00', 'revision': 1}"))
                        .errorOf("from"))
                .isEqualTo("Это время ещё не наступило.");

        JsonNode suspended = ok(manager.post(path + "/suspend", json("{'reason': 'нет оплаты', 'revision': 1}")));
        assertThat(suspended.path("state").asText()).isEqualTo("SUSPENDED");
        assertThat(coverOf(register())).isEqualTo("Договор Д-2026/014 приостановлен: нет оплаты");
        assertThat(packageOf(running)).isEqualTo("BASIC");
        assertThat(status(running)).isEqualTo("REGISTERED");
        assertThat(manager.post(path + "/suspend", json("{'reason': 'ещё раз', 'revision': 2}"))
                        .code())
                .isEqualTo("contract.suspended-already");

        time.travelTo(Instant.parse("2026-03-04T12:00:00+03:00"));
        JsonNode resumed = ok(manager.post(path + "/resume", json("{'revision': 2}")));
        assertThat(resumed.path("suspensions").get(0).path("until").asText()).isEqualTo("2026-03-04T12:00:00+03:00");
        assertThat(status(register())).isEqualTo("REGISTERED");
        assertThat(coverOf(receivedAt("2026-03-03T10:00:00+03:00")))
                .as("received while it was suspended")
                .isEqualTo("Договор Д-2026/014 приостановлен: нет оплаты");
        assertThat(manager.post(path + "/resume", json("{'revision': 3}")).code())
                .isEqualTo("contract.not-suspended");
    }

    /** The customer has one responsible contact more than the version that begins in April leaves it. */
    @Test
    void aContractIsSuspendedAndResumedHoweverManyResponsibleContactsThereAre() {
        JsonNode contract = conclude(BASIC + ", 'responsibleContacts': 2");
        created(lead.post(
                customer + "/contacts",
                json("{'name': 'Олег', 'email': 'oleg@lutik.example', 'role': 'RESPONSIBLE'}")));
        ok(manager.post(
                path(contract) + "/amend",
                json("{" + PREMIUM_SINCE_APRIL + ", 'responsibleContacts': 1, 'revision': 1}")));
        time.travelTo(Instant.parse("2026-04-02T12:00:00+03:00"));

        JsonNode suspended =
                ok(manager.post(path(contract) + "/suspend", json("{'reason': 'нет оплаты', 'revision': 3}")));
        assertThat(suspended.path("state").asText()).isEqualTo("SUSPENDED");
        time.travelTo(Instant.parse("2026-04-03T12:00:00+03:00"));
        JsonNode resumed = ok(manager.post(
                path(contract) + "/resume",
                json("{'revision': " + suspended.path("revision").asInt() + "}")));
        assertThat(resumed.path("state").asText()).isEqualTo("VALID");
    }

    @Test
    void contractsAreTheManagersMatter() {
        assertThat(lead.post(customer + "/contracts", json("{'number': 'Д-1', " + BASIC + "}"))
                        .status())
                .isEqualTo(403);
        conclude(BASIC);
        ApiClient.Answer taken = manager.post(customer + "/contracts", json("{'number': 'Д-2026/014', " + BASIC + "}"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("contract.number-taken");
    }

    @Test
    void aTicketNamesOneOfTheCustomersActiveSystems() {
        conclude(BASIC);
        assertThat(contact.post(TICKETS, incident(2, ", 'system': 'База'")).errorOf("system"))
                .startsWith("Системы «База» нет");
        JsonNode system = created(lead.post(
                customer + "/systems", json("{'name': 'База', 'purpose': 'PRODUCTION', 'hosting': 'CLOUD'}")));
        String id = system.path("id").asText();
        assertThat(ok(contact.get("/api/v1/my/systems"))).hasSize(1);
        assertThat(engineer.get("/api/v1/my/systems").status()).isEqualTo(403);

        JsonNode byName = created(contact.post(TICKETS, incident(2, ", 'system': 'база'")));
        assertThat(byName.path("system").path("name").asText()).isEqualTo("База");
        assertThat(created(contact.post(TICKETS, incident(2, ", 'system': '" + id + "'")))
                        .path("system")
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(contact.post(TICKETS, incident(2, ", 'system': 'Чужая'")).errorOf("system"))
                .isEqualTo("Системы «Чужая» среди действующих систем клиента нет. Есть: База.");
        assertThat(created(contact.post(TICKETS, incident(2))).path("system").isNull())
                .isTrue();

        ok(lead.put(
                "/api/v1/systems/" + id,
                json("{'name': 'Новая', 'purpose': 'PRODUCTION', 'hosting': 'CLOUD', 'revision': 0}")));
        ok(lead.post("/api/v1/systems/" + id + "/deactivate", json("{'revision': 1}")));
        assertThat(contact.post(TICKETS, incident(2, ", 'system': 'Новая'")).status())
                .isEqualTo(400);
        assertThat(ok(contact.get(TICKETS + "/" + byName.path("number").asText()))
                        .path("system")
                        .path("name")
                        .asText())
                .as("as it was called when the ticket came in")
                .isEqualTo("База");
    }

    private JsonNode conclude(String terms) {
        return created(manager.post(customer + "/contracts", json("{'number': 'Д-2026/014', " + terms + "}")));
    }

    private static String path(JsonNode contract) {
        return "/api/v1/contracts/" + contract.path("id").asText();
    }

    private String register() {
        return created(contact.post(TICKETS, incident(2))).path("number").asText();
    }

    private String receivedAt(String instant) {
        return created(engineer.post(
                        TICKETS,
                        incident(
                                2,
                                ", 'onBehalfOf': 'anna@lutik.example', 'receivedReason': 'Звонок', 'receivedAt': '"
                                        + instant + "'")))
                .path("number")
                .asText();
    }

    private JsonNode ticket(String number) {
        return ok(engineer.get(TICKETS + "/" + number));
    }

    private String packageOf(String number) {
        return ticket(number).path("package").asText();
    }

    private String status(String number) {
        return ticket(number).path("status").asText();
    }

    private String budgetOf(String number) {
        return ticket(number).path("clocks").get(0).path("budget").asText();
    }

    /** Why a ticket is under review. */
    private String coverOf(String number) {
        assertThat(status(number)).isEqualTo("UNDER_REVIEW");
        return ticket(number).path("cover").path("reason").asText();
    }

    private static JsonNode created(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static JsonNode ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}

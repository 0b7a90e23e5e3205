package io.opora.api;

import static io.opora.api.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.ticket.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers, their people and their systems through the API. */
@OporaTest
class CustomerApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    Clients clients;
    ApiClient lead;
    ApiClient manager;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        lead = clients.of(provider.staff(Provider.LEAD));
        manager = clients.of(provider.staff(Provider.MANAGER));
        engineer = clients.engineer();
    }

    @Test
    void aCustomerIsAddedRenamedAndFound() {
        JsonNode customer = created(lead.post(CUSTOMERS, json("{'name': ' ООО «Лютик» ', 'number': 'К-7'}")));
        String path = CUSTOMERS + "/" + customer.path("id").asText();

        JsonNode renamed = ok(lead.put(path, json("{'name': 'АО «Лютик»', 'number': 'К-7', 'revision': 0}")));

        assertThat(renamed.path("name").asText()).isEqualTo("АО «Лютик»");
        assertThat(renamed.path("revision").asInt()).isEqualTo(1);
        assertThat(ok(engineer.get(path))).isEqualTo(renamed);
        assertThat(ok(engineer.get(CUSTOMERS + "?q=%D0%9B%D0%AE%D0%A2")).path("items"))
                .singleElement()
                .isEqualTo(renamed);
        assertThat(ok(engineer.get(CUSTOMERS + "?q=%D0%BA-7")).path("total").asInt())
                .isEqualTo(1);
        assertThat(ok(engineer.get(CUSTOMERS + "?q=%25")).path("total").asInt()).isZero();
        JsonNode changes = ok(manager.get(
                        "/api/v1/audit?type=CUSTOMER&id=" + customer.path("id").asText()))
                .path("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).path("by").asText()).isEqualTo(Provider.LEAD);
        assertThat(changes.get(0).path("byName").asText()).isEqualTo("Лидия Ведущая");
        assertThat(changes.get(0).path("before")).hasToString("{\"name\":\"ООО «Лютик»\"}");
        assertThat(changes.get(0).path("after")).hasToString("{\"name\":\"АО «Лютик»\"}");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        String path = customer("ООО «Лютик»");
        ok(lead.put(path, json("{'name': 'АО «Лютик»', 'revision': 0}")));

        ApiClient.Answer second = manager.put(path, json("{'name': 'ПАО «Лютик»', 'revision': 0}"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("revision.stale");
        assertThat(second.body().path("detail").asText()).startsWith("Пока вы меняли эти данные");
        assertThat(ok(lead.get(path)).path("name").asText()).isEqualTo("АО «Лютик»");
    }

    @Test
    void eachWrongFieldIsToldInTheReadersLanguage() {
        String contacts = customer("ООО «Лютик»") + "/contacts";

        ApiClient.Answer refused = lead.post(
                contacts,
                json("{'email': 'anna', 'language': 'de', 'zone': 'Mars/Base', 'phone': '1'}"),
                "Accept-Language",
                "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("name")).isNotBlank();
        assertThat(refused.errorOf("role")).isNotBlank();
        assertThat(refused.errorOf("email")).contains("anna");
        assertThat(refused.errorOf("language")).contains("ru, en");
        assertThat(refused.errorOf("zone")).isEqualTo("\"Mars/Base\" is no time zone. A right one: Europe/Moscow.");
        ApiClient.Answer unknown = lead.post(contacts, json("{'name': 'А', 'fax': '1'}"));
        assertThat(unknown.errorOf("fax")).isEqualTo("Такого поля здесь нет. Проверьте название.");
        assertThat(lead.put(contacts.replace("/contacts", ""), json("{'name': 'Б'}"))
                        .errorOf("revision"))
                .isEqualTo("Заполните это поле.");
        assertThat(lead.get(CUSTOMERS + "/42").errorOf("id")).contains("UUID");
        assertThat(lead.get(CUSTOMERS + "/0b6f5f6e-3c1d-4a53-9f3a-0c5c7c1d2e3f").status())
                .isEqualTo(404);
    }

    @Test
    @Proves(Term.RESPONSIBLE_CONTACTS)
    void aCustomerHasOneResponsibleContactUnlessItsContractSaysMore() {
        String path = customer("ООО «Лютик»");
        JsonNode anna = created(lead.post(path + "/contacts", person("anna@lutik.example", "RESPONSIBLE")));
        JsonNode boris = created(lead.post(path + "/contacts", person("boris@lutik.example", "DEPUTY")));

        ApiClient.Answer second = lead.post(path + "/contacts", person("vera@lutik.example", "RESPONSIBLE"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("contact.too-many-responsible");
        assertThat(ok(lead.get(path + "/contacts"))).as("nobody was added").hasSize(2);

        created(manager.post(
                path + "/contracts",
                json("{'number': 'Д-1', 'package': 'BASIC', 'validFrom': '2026-01-01', 'validTo': '2026-12-31',"
                        + " 'monthlyFee': 1, 'responsibleContacts': 2}")));
        JsonNode promoted = ok(lead.put(
                "/api/v1/contacts/" + boris.path("id").asText(),
                person("boris@lutik.example", "RESPONSIBLE', 'revision': '0").replace("\"0\"", "0")));
        assertThat(promoted.path("role").asText()).isEqualTo("RESPONSIBLE");
        assertThat(lead.post(path + "/contacts", person("vera@lutik.example", "RESPONSIBLE"))
                        .status())
                .isEqualTo(409);

        ok(lead.post("/api/v1/contacts/" + anna.path("id").asText() + "/deactivate", json("{'revision': 0}")));
        created(lead.post(path + "/contacts", person("vera@lutik.example", "RESPONSIBLE")));
        assertThat(lead.post("/api/v1/contacts/" + anna.path("id").asText() + "/reactivate", json("{'revision': 1}"))
                        .code())
                .isEqualTo("contact.too-many-responsible");
    }

    @Test
    void anAddressIsOnePersons() {
        String path = customer("ООО «Лютик»");
        created(lead.post(path + "/contacts", person("anna@lutik.example", "OTHER")));
        ApiClient.Answer second = lead.post(path + "/contacts", person("ANNA@lutik.example", "OTHER"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("detail").asText())
                .isEqualTo("Адрес ANNA@lutik.example уже у другого человека: Анна Смирнова, ООО «Лютик».");
        assertThat(lead.post(CUSTOMERS, json("{'name': 'ооо «лютик»'}")).code()).isEqualTo("customer.name-taken");
    }

    @Test
    void aCustomerGoesWhenItsContractsAreOver() {
        String path = customer("ООО «Лютик»");
        created(manager.post(
                path + "/contracts",
                json("{'number': 'Д-1', 'package': 'BASIC', 'validFrom': '2026-01-01', 'validTo': '2026-12-31',"
                        + " 'monthlyFee': 1}")));
        assertThat(lead.post(path + "/deactivate", json("{'revision': 0}")).code())
                .isEqualTo("customer.has-contract");

        String other = customer("ООО «Василёк»");
        JsonNode gone = ok(lead.post(other + "/deactivate", json("{'revision': 0}")));
        assertThat(gone.path("active").asBoolean()).isFalse();
        assertThat(ok(lead.get(CUSTOMERS)).path("total").asInt()).isEqualTo(1);
        assertThat(ok(lead.get(CUSTOMERS + "?inactive=true")).path("total").asInt())
                .isEqualTo(2);
        assertThat(lead.post(other + "/contacts", person("anna@v.example", "OTHER"))
                        .code())
                .isEqualTo("customer.inactive");
        ok(lead.post(other + "/reactivate", json("{'revision': 1}")));
        created(lead.post(other + "/contacts", person("anna@v.example", "OTHER")));
    }

    @Test
    void whoIsNoContactAnyMoreIsRefusedWithALiveToken() {
        Actor anna = provider.contactWithoutContract();
        ApiClient caller = clients.of(anna);
        JsonNode person = ok(lead.get("/api/v1/contacts/" + anna.id()));
        String customer = CUSTOMERS + "/" + person.path("customerId").asText();
        ok(caller.get(Requests.TICKETS));

        ok(lead.post("/api/v1/contacts/" + anna.id() + "/deactivate", json("{'revision': 0}")));
        assertIsNoContact(caller);
        ok(lead.post("/api/v1/contacts/" + anna.id() + "/reactivate", json("{'revision': 1}")));
        ok(caller.get(Requests.TICKETS));

        ok(lead.post(customer + "/deactivate", json("{'revision': 0}")));
        assertIsNoContact(caller);
    }

    private static void assertIsNoContact(ApiClient caller) {
        for (ApiClient.Answer answer :
                List.of(caller.get(Requests.TICKETS), caller.post(Requests.TICKETS, Requests.incident(1)))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("contact.unknown");
        }
    }

    @Test
    void systemsAreAddedChangedAndTakenOutOfUse() {
        String path = customer("ООО «Лютик»");
        JsonNode system = created(lead.post(
                path + "/systems",
                json("{'name': 'База', 'purpose': 'PRODUCTION', 'hosting': 'CLOUD', 'version': '7.1'}")));
        String one = "/api/v1/systems/" + system.path("id").asText();
        assertThat(lead.post(path + "/systems", json("{'name': 'БАЗА', 'purpose': 'TEST', 'hosting': 'ON_SITE'}"))
                        .code())
                .isEqualTo("system.name-taken");
        JsonNode changed = ok(lead.put(
                one,
                json("{'name': 'База', 'purpose': 'TEST', 'hosting': 'ON_SITE', 'version': '7.2', 'revision': 0}")));
        assertThat(changed.path("version").asText()).isEqualTo("7.2");
        ok(lead.post(one + "/deactivate", json("{'revision': 1}")));
        assertThat(ok(engineer.get(path + "/systems")).get(0).path("active").asBoolean())
                .isFalse();
    }

    @Test
    void aLanguageIsKnownInEitherCase() {
        String body = person("anna@lyutik.example", "OTHER").replace("\"role\"", "\"language\": \"EN\", \"role\"");

        assertThat(created(lead.post(customer("ООО «Лютик»") + "/contacts", body))
                        .path("language")
                        .asText())
                .isEqualTo("en");
    }

    @Test
    void aRepeatedRequestAddsNothingTwice() {
        String body = json("{'name': 'ООО «Лютик»'}");
        ApiClient.Answer first = lead.post(CUSTOMERS, body, "Idempotency-Key", "once");
        ApiClient.Answer again = lead.post(CUSTOMERS, body, "Idempotency-Key", "once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void engineersReadAndDoNotChange() {
        String path = customer("ООО «Лютик»");
        ApiClient.Answer refused = engineer.put(path, json("{'name': 'АО', 'revision': 0}"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("rights.groups");
        assertThat(refused.body().path("detail").asText())
                .isEqualTo("Это могут только: руководители групп, менеджеры, администраторы.");
        assertThat(engineer.put(path, json("{'name': 'АО', 'revision': 0}"), "Accept-Language", "en")
                        .body()
                        .path("detail")
                        .asText())
                .isEqualTo("Only these may do this: team leads, managers, administrators.");
        assertThat(engineer.post(path + "/contacts", person("a@b.example", "OTHER"))
                        .status())
                .isEqualTo(403);
        assertThat(engineer.get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(lead.get("/api/v1/audit").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers",
                "/api/v1/audit",
                "/api/v1/contracts",
                "/api/v1/systems/x",
                "/api/v1/contacts/x"
            })
    void contactsSeeNoneOfIt(String path) {
        assertThat(clients.contactWith(SupportPackage.BASIC).get(path).status()).isEqualTo(403);
    }

    private String customer(String name) {
        return CUSTOMERS + "/"
                + created(lead.post(CUSTOMERS, json("{'name': '" + name + "'}")))
                        .path("id")
                        .asText();
    }

    private static String person(String email, String role) {
        return json("{'name': 'Анна Смирнова', 'email': '" + email + "', 'role': '" + role + "'}");
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

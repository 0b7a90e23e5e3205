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
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sees which tickets, in which order. */
@OporaTest
class TicketListTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcTemplate jdbc;

    ApiClient premium;
    ApiClient basic;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        Clients clients = new Clients(port, provider, tokens);
        premium = clients.contactWith(SupportPackage.PREMIUM);
        basic = clients.contactWith(SupportPackage.BASIC);
        engineer = clients.engineer();
    }

    @Test
    void aForeignTicketLooksLikeAMissingOne() {
        String foreign = register(premium, 1);
        String missing = "OP-987654321";

        for (String path : List.of("", "/clocks", "/messages")) {
            assertSame(
                    basic.get(TICKETS + "/" + foreign + path),
                    foreign,
                    basic.get(TICKETS + "/" + missing + path),
                    missing);
        }
        assertSame(
                basic.act(foreign, "cancel", "{'reason': 'x'}"),
                foreign,
                basic.act(missing, "cancel", "{'reason': 'x'}"),
                missing);
        assertSame(basic.write(foreign, "{'text': 'x'}"), foreign, basic.write(missing, "{'text': 'x'}"), missing);
        assertThat(basic.get(TICKETS).body().path("total").asInt()).isZero();
        assertThat(basic.get(TICKETS + "?q=" + foreign).body().path("items")).isEmpty();
        String customer =
                premium.get(TICKETS + "/" + foreign).body().path("customerId").asText();
        assertThat(basic.get(TICKETS + "?customer=" + customer).body().path("items"))
                .isEmpty();
    }

    private static void assertSame(ApiClient.Answer foreign, String number, ApiClient.Answer missing, String other) {
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text().replace(number, "OP"))
                .isEqualTo(missing.text().replace(other, "OP"));
    }

    @Test
    void thePagesOfAListHoldEachTicketOnce() {
        for (int count = 0; count < 5; count++) {
            register(premium, 2);
        }
        JsonNode first = engineer.get(TICKETS + "?size=2&sort=priority").body();
        JsonNode second = engineer.get(TICKETS + "?size=2&page=1&sort=priority").body();
        JsonNode last = engineer.get(TICKETS + "?size=2&page=2&sort=priority").body();
        JsonNode beyond = engineer.get(TICKETS + "?size=2&page=9").body();

        assertThat(first.path("page").asInt()).isZero();
        assertThat(first.path("size").asInt()).isEqualTo(2);
        assertThat(first.path("total").asInt()).isEqualTo(5);
        assertThat(last.path("items")).hasSize(1);
        assertThat(beyond.path("items")).isEmpty();
        assertThat(beyond.path("total").asInt()).isEqualTo(5);
        assertThat(List.of(first, second, last))
                .flatMap(TicketListTest::numbers)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void aVeryLongListIsNotCountedToItsEnd() {
        String first = register(premium, 2);
        assertThat(engineer.get(TICKETS + "?size=1")
                        .body()
                        .path("totalIsAtLeast")
                        .asBoolean())
                .isFalse();
        copyToAll(10_000);

        JsonNode start = engineer.get(TICKETS + "?size=2").body();
        JsonNode end = engineer.get(TICKETS + "?size=100&page=100").body();

        assertThat(start.path("total").asInt()).isEqualTo(10_000);
        assertThat(start.path("totalIsAtLeast").asBoolean()).isTrue();
        assertThat(numbers(end)).containsExactly(first);
        assertThat(end.path("total").asInt()).isEqualTo(10_001);
        assertThat(end.path("totalIsAtLeast").asBoolean()).isFalse();
    }

    private void copyToAll(int more) {
        jdbc.update(
                "insert into opora.ticket select copy.* from opora.ticket t, generate_series(1, ?) n,"
                        + " lateral jsonb_populate_record(t, jsonb_build_object('id', t.id + n)) copy",
                more);
    }

    @Test
    void aListIsSortedAndNarrowed() {
        String late = register(basic, 2);
        time.travelBy(Duration.ofMinutes(1));
        String soon = register(premium, 1);
        time.travelBy(Duration.ofMinutes(1));
        String cancelled = register(premium, 4);
        premium.act(cancelled, "cancel", "{'reason': 'Не нужно'}");

        assertThat(numbers("?sort=dueAt")).containsExactly(soon, late, cancelled);
        assertThat(numbers("?sort=-dueAt")).containsExactly(late, soon, cancelled);
        assertThat(numbers("?sort=priority,desc")).containsExactly(cancelled, late, soon);
        assertThat(numbers("?sort=-registeredAt")).containsExactly(cancelled, soon, late);
        assertThat(numbers("?sort=number")).containsExactly(late, soon, cancelled);
        assertThat(numbers("")).containsExactly(cancelled, soon, late);
        assertThat(numbers("?status=CANCELLED")).containsExactly(cancelled);
        assertThat(numbers("?status=CANCELLED,REGISTERED&status=CLOSED")).hasSize(3);
        assertThat(numbers("?q=" + soon.toLowerCase())).containsExactly(soon);
        assertThat(numbers("?q=%D0%94%D0%9E%D0%9A%D0%A3%D0%9C")).hasSize(3);
        assertThat(numbers("?q=100%25")).isEmpty();
        String customer =
                engineer.get(TICKETS + "/" + late).body().path("customerId").asText();
        assertThat(numbers("?customer=" + customer)).containsExactly(late);
    }

    @Test
    void aQueueHoldsItsOpenTicketsByDueDate() {
        String late = register(basic, 2);
        String soon = register(premium, 1);
        String cancelled = register(premium, 2);
        premium.act(cancelled, "cancel", "{'reason': 'Не нужно'}");
        String asked = premium.post(
                        TICKETS,
                        Requests.json(
                                "{'subject': 'Отчёт', 'description': 'Как?', 'service': 'CONFIGURATION_CONSULTATION'}"))
                .body()
                .path("number")
                .asText();

        assertThat(numbers("?status=OPEN&queue=support-line&sort=dueAt")).containsExactly(soon, late);
        assertThat(numbers("?status=OPEN&queue=mine&sort=dueAt&size=50")).containsExactly(soon, late);
        assertThat(numbers("?queue=configuration-line")).containsExactly(asked);
        assertThat(numbers("?queue=support-line")).containsExactlyInAnyOrder(late, soon, cancelled);
        assertThat(numbers("?status=OPEN,CANCELLED")).hasSize(4);
        assertThat(numbers("?status=OPEN")).containsExactlyInAnyOrder(late, soon, asked);
    }

    @Test
    void aQueueIsTheStaffsAndHasAKnownName() {
        assertThat(premium.get(TICKETS + "?queue=mine").status()).isEqualTo(403);

        ApiClient.Answer unknown = engineer.get(TICKETS + "?queue=nobody&status=open");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.errorOf("queue")).contains("nobody", "mine", "support-line");
        assertThat(unknown.errorOf("status")).contains("OPEN", "IN_PROGRESS");
    }

    @Test
    void aCustomerDoesNotSeeTheProvidersInside() {
        String number = register(premium, 2);
        engineer.write(number, "{'text': 'Смотрим'}");

        JsonNode seen = premium.get(TICKETS + "/" + number).body();
        assertThat(seen.path("assignee").isNull()).isTrue();
        assertThat(seen.path("queue").isNull()).isTrue();
        assertThat(seen.path("assigneeName").asText()).isEqualTo("Егор Инженеров");
        assertThat(engineer.get(TICKETS + "/" + number).body().path("assignee").asText())
                .isEqualTo(Provider.ENGINEER);
    }

    private List<String> numbers(String query) {
        ApiClient.Answer answer = engineer.get(TICKETS + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return numbers(answer.body());
    }

    private static List<String> numbers(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(ticket -> ticket.path("number").asText())
                .toList();
    }

    private static String register(ApiClient contact, int priority) {
        return contact.post(TICKETS, incident(priority)).body().path("number").asText();
    }
}

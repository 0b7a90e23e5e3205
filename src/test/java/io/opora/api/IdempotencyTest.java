package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OporaTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcTemplate jdbc;

    Clients clients;
    ApiClient contact;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        contact = clients.contactWith(SupportPackage.PREMIUM);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAgain() {
        ApiClient.Answer first = contact.post(TICKETS, incident(2), KEY, "order-1");
        ApiClient.Answer again = contact.post(TICKETS, " " + incident(2) + "\n", KEY, "order-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        contact.post(TICKETS, incident(2), KEY, "order-1");
        ApiClient.Answer other = contact.post(TICKETS, incident(1), KEY, "order-1");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency.other-request");
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void theKeysOfTwoPeopleAreTwoKeys() {
        contact.post(TICKETS, incident(2), KEY, "order-1");
        clients.contactWith(SupportPackage.BASIC).post(TICKETS, incident(2), KEY, "order-1");

        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertThat(contact.post(TICKETS, incident(2, ", 'receivedAt': '2026-03-01T09:00:00+03:00'"), KEY, "order-1")
                        .status())
                .isEqualTo(400);
        assertThat(contact.post(TICKETS, incident(2), KEY, "order-1").status()).isEqualTo(201);
    }

    @Test
    void ofRequestsThatArriveAtOnceOneRegistersAndAllGetItsAnswer() throws Exception {
        int many = 6;
        List<ApiClient.Answer> answers = atOnce(
                Stream.<Callable<ApiClient.Answer>>generate(() -> () -> contact.post(TICKETS, incident(2), KEY, "race"))
                        .limit(many)
                        .toList());

        assertThat(answers).extracting(ApiClient.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(ApiClient.Answer::text).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void ofTwoDifferentRequestsThatArriveAtOnceOneIsRefused() throws Exception {
        List<ApiClient.Answer> answers = atOnce(List.of(
                () -> contact.post(TICKETS, incident(2), KEY, "race"),
                () -> contact.post(TICKETS, incident(3), KEY, "race")));

        assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void messagesAndActionsAreSafeToRepeatToo() {
        String number = contact.post(TICKETS, incident(2)).body().path("number").asText();
        ApiClient engineer = clients.engineer();
        String messages = TICKETS + "/" + number + "/messages";
        String ask = TICKETS + "/" + number + "/actions/ask-customer";

        String written =
                engineer.post(messages, "{\"text\": \"Смотрим\"}", KEY, "m-1").text();
        assertThat(engineer.post(messages, "{\"text\": \"Смотрим\"}", KEY, "m-1")
                        .text())
                .isEqualTo(written);
        assertThat(engineer.post(ask, "{\"text\": \"Смотрим\"}", KEY, "m-1").status())
                .as("a key serves one operation")
                .isEqualTo(409);
        String asked = engineer.post(ask, "{\"text\": \"Версия?\"}", KEY, "a-1").text();
        assertThat(engineer.post(ask, "{\"text\": \"Версия?\"}", KEY, "a-1").text())
                .isEqualTo(asked);
        assertThat(engineer.get(messages).body()).hasSize(3);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        contact.post(TICKETS, incident(2), KEY, "order-1");
        contact.post(TICKETS, incident(2), KEY, "order-2");
        jdbc.update("update opora.idempotency_key set created_at = created_at - interval '25 hours'");

        assertThat(contact.post(TICKETS, incident(1), KEY, "order-1").status()).isEqualTo(201);
        assertThat(jdbc.queryForList("select key from opora.idempotency_key", String.class))
                .containsExactly("order-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void aKeyHasAForm(String key) {
        ApiClient.Answer answer = contact.post(TICKETS, incident(2), KEY, key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf(KEY)).isNotBlank();
        assertThat(contact.post(TICKETS, incident(2), KEY, "x".repeat(201)).status())
                .isEqualTo(400);
        assertThat(tickets()).isZero();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private int tickets() {
        Integer count = jdbc.queryForObject("select count(*) from opora.ticket", Integer.class);
        return count == null ? 0 : count;
    }
}

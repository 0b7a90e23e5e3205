package io.opora.bench.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.TicketStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application takes generated tickets for its own. */
@OporaTest
class TicketGeneratorTest {

    private static final int TICKETS = 200;

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    final HttpClient http = HttpClient.newHttpClient();
    TicketGenerator generator;
    Generated generated;

    @BeforeEach
    void generate() {
        provider.opens();
        generator =
                new TicketGenerator(database, "http://localhost:" + port, () -> time.travelBy(Duration.ofMinutes(1)));
        generated = generator.generate(TICKETS, true);
    }

    @AfterEach
    void tidyUp() {
        generator.close();
    }

    @Test
    void everyTicketIsReadAsItsRowsSayAndGoesOn() throws Exception {
        assertReadAsItsRowsSay();
        assertAnswerEndsTheWait(one("status = 'WAITING_FOR_CUSTOMER'"));
        assertSolutionEndsTheWork(one("status = 'IN_PROGRESS' and support_package = 'BUSINESS'"));
        assertDecisionEndsTheReview(one("status = 'UNDER_REVIEW'"));
        assertMilestoneComes(
                one("status = 'IN_PROGRESS' and support_package = 'PREMIUM' and due_at > '" + time.instant() + "'"));
    }

    private void assertReadAsItsRowsSay() throws Exception {
        List<String> numbers = numbers("true");

        assertThat(numbers).hasSize(TICKETS);
        numbers.forEach(number -> scene.clocks(number).forEach(clock -> assertFolded(number, clock)));
        // The newest are the open ones.
        for (String number : numbers.subList(0, TICKETS / 3)) {
            for (String path : List.of("", "/messages", "/clocks")) {
                assertThat(get(number + path).statusCode()).as(number + path).isEqualTo(200);
            }
        }
        assertThat(jdbc.queryForList("select distinct status from opora.ticket", String.class))
                .contains(
                        "REGISTERED",
                        "IN_PROGRESS",
                        "WAITING_FOR_CUSTOMER",
                        "RESOLVED",
                        "UNDER_REVIEW",
                        "CLOSED",
                        "CANCELLED");
    }

    private void assertFolded(String number, ClockView clock) {
        jdbc.query(
                "select * from opora.sla_clock where id = ?",
                row -> {
                    assertThat(clock.state()).as(number).isEqualTo(ClockState.valueOf(row.getString("state")));
                    if (clock.state() != ClockState.CANCELLED) {
                        assertThat(clock.dueAt())
                                .as(number)
                                .isEqualTo(instant(row.getObject("due_at", OffsetDateTime.class)));
                    }
                    assertThat(clock.breachedAt())
                            .as(number)
                            .isEqualTo(instant(row.getObject("breached_at", OffsetDateTime.class)));
                    assertThat(clock.endedAt())
                            .as(number)
                            .isEqualTo(instant(row.getObject("ended_at", OffsetDateTime.class)));
                },
                clock.id());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private void assertAnswerEndsTheWait(String number) throws Exception {
        assertThat(act(number + "/messages", contactOf(number), "{\"text\": \"Вот журнал\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number).getTaskDefinitionKey()).isEqualTo("Work");
    }

    private void assertSolutionEndsTheWork(String number) throws Exception {
        act(number + "/actions/resolve", generated.staffToken(), "{\"text\": \"Готово\"}");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
        act(number + "/actions/accept-solution", contactOf(number), "{}");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.process(number)).isEmpty();
        assertThat(scene.clockProcesses(number)).isZero();
    }

    private void assertDecisionEndsTheReview(String number) throws Exception {
        act(
                number + "/actions/decide-cover",
                generated.staffToken(),
                "{\"decision\": \"GOODWILL\", \"reason\": \"Разово\"}");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.REGISTERED);
    }

    private void assertMilestoneComes(String number) {
        Instant half = scene.clock(number, ClockKind.RESOLUTION).nextMilestoneAt();
        assertThat(scene.timers(number)).containsExactly(half);
        assertThat(half).isAfter(time.instant().plus(Duration.ofHours(20)));

        time.travelToFiring(half);

        assertThat(scene.milestones(number, ClockKind.RESOLUTION)).containsExactly(50);
        assertThat(scene.timers(number)).hasSize(1);
    }

    private String one(String condition) {
        return numbers(condition + " and ended_at is null").get(0);
    }

    /** Of the copies; what they were copied from has lower numbers. */
    private List<String> numbers(String condition) {
        return jdbc.queryForList(
                "select 'OP-' || id from opora.ticket where id > (select max(ticket_id) from bench.mould) and "
                        + condition + " order by id desc",
                String.class);
    }

    private String contactOf(String number) {
        return Tokens.ofContact(jdbc.queryForObject(
                "select name from bench.client where contact_id = ?",
                String.class,
                scene.card(number).contactId()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, generated.staffToken(), HttpRequest.newBuilder().GET());
    }

    private HttpResponse<String> act(String path, String token, String body) throws IOException, InterruptedException {
        return send(
                path,
                token,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String path, String token, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.uri(URI.create("http://localhost:" + port + "/api/v1/tickets/" + path))
                .header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

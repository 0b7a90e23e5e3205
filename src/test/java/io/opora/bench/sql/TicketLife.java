package io.opora.bench.sql;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** An outage at a customer with Premium, from the request to the accepted solution, told through the HTTP API. */
class TicketLife {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"OP-(\\d+)\"");
    private static final String CONTACT = "token-of-contact-0";
    private static final String ENGINEER = "token-of-sokolova";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** An hour may pass until the reaction: its first milestone is at 50 %. */
    private static final Duration FIRST_MILESTONE = Duration.ofMinutes(31);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final JdbcTemplate database;
    private final Recorder recorder;
    private final MovableClock clock;

    /** @param database not watched */
    TicketLife(int port, JdbcTemplate database, Recorder recorder, MovableClock clock) {
        this.base = "http://127.0.0.1:" + port + "/api/v1/tickets";
        this.database = database;
        this.recorder = recorder;
        this.clock = clock;
    }

    void live() throws IOException, InterruptedException {
        recorder.begin();
        String registered = step(Step.REGISTERING, "POST", "", CONTACT, """
                {"subject": "Ничего не работает", "description": "С утра.", "service": "INCIDENT",
                 "systemDown": true, "failing": "MAIN", "alternativeExists": false}""");
        Matcher number = NUMBER.matcher(registered);
        if (!number.find()) {
            throw new IllegalStateException("No number in " + registered);
        }
        String ticket = "/OP-" + number.group(1);
        step(Step.READING, "GET", ticket, CONTACT, "");
        milestone(Long.parseLong(number.group(1)));
        step(Step.FIRST_ANSWER, "POST", ticket + "/messages", ENGINEER, """
                {"text": "Смотрю."}""");
        step(Step.QUESTION, "POST", ticket + "/actions/ask-customer", ENGINEER, """
                {"text": "Какая версия у вас установлена?"}""");
        step(Step.REPLY, "POST", ticket + "/messages", CONTACT, """
                {"text": "Последняя."}""");
        step(Step.SOLUTION, "POST", ticket + "/actions/resolve", ENGINEER, """
                {"text": "Перезапустили службу."}""");
        step(Step.ACCEPTING, "POST", ticket + "/actions/accept-solution", CONTACT, "");
    }

    private String step(Step step, String method, String path, String token, String body)
            throws IOException, InterruptedException {
        recorder.enter(step);
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } finally {
            recorder.leave();
        }
    }

    private void milestone(long ticket) {
        recorder.enter(Step.MILESTONE);
        clock.move(FIRST_MILESTONE);
        long begin = System.nanoTime();
        while (!isRecorded(ticket)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("No milestone within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        // The note about the commit comes after the commit itself.
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        recorder.leave();
    }

    private boolean isRecorded(long ticket) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from opora.sla_clock_event e join opora.sla_clock c on c.id = e.clock_id"
                        + " where e.type = 'MILESTONE' and c.ticket_id = ?)",
                Boolean.class,
                ticket));
    }
}

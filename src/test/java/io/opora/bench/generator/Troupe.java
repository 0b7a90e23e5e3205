package io.opora.bench.generator;

import io.opora.contract.SupportPackage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays journeys through the HTTP API, all of them step by step side by side, so that time passes between two steps. */
class Troupe {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"OP-(\\d+)\"");

    /** Longer than one and a half of all budgets, holidays included. */
    private static final Duration LONG = Duration.ofDays(40);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JdbcTemplate jdbc;
    private final String address;
    private final Runnable pause;

    /** @param pause happens between two steps */
    Troupe(JdbcTemplate jdbc, String address, Runnable pause) {
        this.jdbc = jdbc;
        this.address = address;
        this.pause = pause;
    }

    /** @return the ids of the tickets, in the order of the journeys */
    List<Long> play(List<Journey> journeys) {
        hire();
        List<Long> tickets = new ArrayList<>();
        for (Journey journey : journeys) {
            tickets.add(register(journey, tickets.isEmpty() ? Instant.EPOCH : longBefore(tickets.get(0))));
        }
        int longest = journeys.stream()
                .mapToInt(journey -> journey.steps().size())
                .max()
                .orElse(0);
        for (int step = 0; step < longest; step++) {
            pause.run();
            for (int i = 0; i < journeys.size(); i++) {
                if (step < journeys.get(i).steps().size()) {
                    take(
                            journeys.get(i),
                            tickets.get(i),
                            journeys.get(i).steps().get(step));
                }
            }
        }
        return tickets;
    }

    private void hire() {
        jdbc.execute("insert into opora.api_token (id, token_hash, owner_kind, owner_id, label, created_at)"
                + " select gen_random_uuid(), encode(sha256(convert_to('" + Tokens.STAFF
                + "', 'UTF8')), 'hex'), 'STAFF', min(m.id), 'moulds', now() from opora.staff_member m"
                + " join opora.staff_group g on g.staff_id = m.id where g.group_id = 'support-line' and m.active");
        for (SupportPackage sold : SupportPackage.values()) {
            Clients.insert(jdbc, Clients.mould(sold), sold);
        }
    }

    private long register(Journey journey, Instant longAgo) {
        String asker = journey.isTold()
                ? ", \"onBehalfOf\": \"" + Clients.emailOf(Clients.mould(journey.supportPackage())) + "\""
                : "";
        String body = "{\"subject\": \"Не проводятся документы\", \"description\": \"С утра при проведении накладной"
                + " выходит ошибка, склад стоит. Вчера всё работало, ничего не меняли.\", " + journey.request(longAgo)
                + asker + "}";
        String answer = send("/api/v1/tickets", journey.isTold() ? Tokens.STAFF : contact(journey), body);
        Matcher number = NUMBER.matcher(answer);
        if (!number.find()) {
            throw new IllegalStateException("No number in " + answer);
        }
        return Long.parseLong(number.group(1));
    }

    /** By the application's own clock. */
    private Instant longBefore(long ticket) {
        return jdbc.queryForObject("select registered_at from opora.ticket where id = ?", OffsetDateTime.class, ticket)
                .toInstant()
                .minus(LONG);
    }

    private void take(Journey journey, long ticket, Journey.Step step) {
        send(
                "/api/v1/tickets/OP-" + ticket + "/" + step.path,
                step.byContact ? contact(journey) : Tokens.STAFF,
                step.body);
    }

    private static String contact(Journey journey) {
        return Tokens.ofContact(Clients.mould(journey.supportPackage()));
    }

    private String send(String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " " + body + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.opora.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opora's HTTP API, as far as the replay needs it. Measures each call and counts what fails by its kind. */
final class OporaClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LETTERS = Pattern.compile("Letters: (\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private final Calls calls;

    OporaClient(URI base, Calls calls) {
        this.base = base;
        this.calls = calls;
    }

    JsonNode time() throws CallFailed {
        return json("time", request("/api/v1/demo/time").build());
    }

    JsonNode register(String token, String key, Map<String, ?> ticket) throws CallFailed {
        return json(
                "register",
                post("/api/v1/tickets", token, ticket)
                        .header("Idempotency-Key", key)
                        .build());
    }

    void say(String call, String token, String number, Map<String, ?> message) throws CallFailed {
        json(
                call,
                post("/api/v1/tickets/" + number + "/messages", token, message).build());
    }

    void act(String action, String token, String number, Map<String, ?> what) throws CallFailed {
        json(
                action,
                post("/api/v1/tickets/" + number + "/actions/" + action, token, what)
                        .build());
    }

    JsonNode ticket(String token, String number) throws CallFailed {
        return json(
                "read ticket",
                request("/api/v1/tickets/" + number)
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    /** How many letters the demo's mailbox holds; its page is the only place that says so. */
    int letters() throws CallFailed {
        String page = send("read mailbox", request("/demo/mailbox?lang=en").build());
        Matcher letters = LETTERS.matcher(page);
        if (!letters.find()) {
            throw failed("read mailbox: the page does not say how many letters there are");
        }
        return Integer.parseInt(letters.group(1));
    }

    /** How many jobs of the engine failed for good. */
    int engineIncidents() throws CallFailed {
        return engineCount("incident/count");
    }

    /** How many times a job of the engine failed, however often it was repeated then. */
    int jobFailures() throws CallFailed {
        return engineCount("history/job-log/count?failureLog=true");
    }

    private int engineCount(String what) throws CallFailed {
        return json(
                        "read engine",
                        request("/engine-rest/" + what)
                                .header("Authorization", "Bearer demo-admin")
                                .build())
                .path("count")
                .asInt(-1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Accept-Language", "en");
    }

    private HttpRequest.Builder post(String path, String token, Map<String, ?> body) throws CallFailed {
        try {
            return request(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        } catch (IOException e) {
            throw failed("writing JSON: " + e.getMessage());
        }
    }

    private JsonNode json(String call, HttpRequest request) throws CallFailed {
        String body = send(call, request);
        @Nullable JsonNode parsed = parse(body);
        if (parsed == null) {
            throw failed(call + ": the answer is no JSON");
        }
        return parsed;
    }

    private String send(String call, HttpRequest request) throws CallFailed {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            calls.took(call, Duration.ofNanos(System.nanoTime() - start));
            if (response.statusCode() / 100 != 2) {
                throw failed(call + ": " + response.statusCode() + " " + problem(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            calls.took(call, Duration.ofNanos(System.nanoTime() - start));
            throw failed(call + ": " + e.getClass().getSimpleName() + " at " + base);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(call + ": interrupted");
        }
    }

    private String problem(String body) {
        @Nullable JsonNode problem = parse(body);
        return problem == null
                ? ""
                : problem.path("code").asText(problem.path("title").asText());
    }

    private @Nullable JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private CallFailed failed(String kind) {
        calls.errors().count(kind);
        return new CallFailed(kind);
    }
}

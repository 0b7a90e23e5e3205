package io.opora.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.bench.generator.TicketGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

/** A manager has the clocks of 10,000 tickets recomputed: previewed through the HTTP API, and then approved. */
class Correcting {

    private static final int CLOCKS = 10_000;
    private static final double PREVIEW = 5;
    private static final String MANAGER = "token-of-gromov";

    /** A period with so many ended clocks. */
    private static final String SOME = """
            select min(started_at) as first, max(started_at) + interval '1 second' as after, count(*) as clocks
              from (select started_at from opora.sla_clock
                     where state in ('ENDED', 'CANCELLED') and kind = 'REACTION' order by started_at limit %d) as earliest""".formatted(CLOCKS);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Installation installation;

    Correcting(Installation installation) {
        this.installation = installation;
    }

    /** @return how long preview and approval took, with the goal of the preview */
    List<Figure> play(String part) throws IOException, InterruptedException {
        var period = installation.jdbc().queryForMap(SOME);
        String body = """
                {"kind": "TERMS", "reason": "bench", "clock": "REACTION", "amount": 47, "unit": "HOURS",
                 "startedFrom": "%s", "startedTo": "%s"}""".formatted(instant(period.get("first")), instant(period.get("after")));
        long begin = System.nanoTime();
        JsonNode preview = post("/api/v1/corrections", body);
        double previewed = seconds(begin);
        int selected = preview.path("selected").asInt();
        begin = System.nanoTime();
        JsonNode approved = post("/api/v1/corrections/" + preview.path("id").asText() + "/approve", "{}");
        double carriedOut = seconds(begin);
        return List.of(
                Figure.of(part, "clocks of a correction", selected, ""),
                Figure.of(
                        part,
                        "… that come to another result",
                        preview.path("changed").asInt(),
                        ""),
                Figure.of(part, "… previewed, all of them", previewed, "s"),
                Figure.of(part, "… previewed, for each 10,000", previewed * CLOCKS / selected, "s")
                        .atMost(PREVIEW),
                Figure.of(
                        part,
                        "… approved, ledgers added to",
                        approved.path("applied").asInt(),
                        ""),
                Figure.of(part, "… approved", carriedOut, "s"));
    }

    private static String instant(Object time) {
        return ((Timestamp) time).toInstant().toString();
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(installation.node().address() + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + MANAGER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /**
     * Alone, on some generated tickets, with the class path as for {@link io.opora.bench.sql.Statements}.
     *
     * @param arguments how many tickets
     */
    public static void main(String[] arguments) throws Exception {
        int tickets = Integer.parseInt(arguments[0]);
        try (Installation installation = new Installation(Files.createTempDirectory("opora-bench-"));
                TicketGenerator generator = new TicketGenerator(
                        installation.server().dataSource(),
                        installation.node().address(),
                        () -> installation.leap(Duration.ofMinutes(1)))) {
            generator.generate(tickets, true);
            new Correcting(installation)
                    .play("alone")
                    .forEach(figure ->
                            System.out.printf("%-45s %8.3f %s%n", figure.what(), figure.value(), figure.unit()));
        }
    }
}

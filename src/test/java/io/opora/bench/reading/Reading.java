package io.opora.bench.reading;

import io.opora.bench.Figure;
import io.opora.bench.generator.Generated;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One person reads through the HTTP API, over one connection that stays open. */
public class Reading {

    private static final int WARM_UP = 250;
    private static final int CALLS = 200;
    private static final double LIST = 20.0;
    private static final double TICKET = 15.0;
    private static final double THREE_TIMES = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JdbcTemplate jdbc;
    private final String address;
    private final Generated tickets;

    /** @param address of the application, such as {@code http://127.0.0.1:8080} */
    public Reading(DataSource database, String address, Generated tickets) {
        this.jdbc = new JdbcTemplate(database);
        this.address = address + "/api/v1/tickets";
        this.tickets = tickets;
    }

    /** @return median and 95 % of each reading, with goals */
    public List<Figure> play(String part) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        List<String> some = tickets(2 * CALLS);
        List<String> others = some.subList(0, CALLS);
        List<String> numbers = some.subList(CALLS, 2 * CALLS);
        String staff = tickets.staffToken();
        figures.addAll(measured(
                part,
                "open tickets of my queue by due date",
                LIST,
                calls(staff, List.of("?queue=mine&status=OPEN&sort=dueAt&size=50"))));
        figures.addAll(measured(
                part,
                "tickets of a customer",
                LIST,
                calls(staff, List.of("?size=50&customer=" + tickets.bigCustomer()))));
        figures.addAll(
                measured(part, "a contact's own tickets", LIST, calls(tickets.contactToken(), List.of("?size=50"))));
        figures.addAll(measured(part, "all open tickets", null, calls(staff, List.of("?status=OPEN&size=50"))));
        figures.addAll(measured(part, "all tickets", null, calls(staff, List.of("?size=50"))));
        double[] ticket = calls(staff, paths(others, ""), paths(numbers, ""));
        double[] messages = calls(staff, paths(others, "/messages"), paths(numbers, "/messages"));
        double[] clocks = calls(staff, paths(others, "/clocks"), paths(numbers, "/clocks"));
        double[] together = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            together[i] = ticket[i] + messages[i] + clocks[i];
        }
        figures.addAll(measured(part, "a ticket", null, ticket));
        figures.addAll(measured(part, "its conversation", null, messages));
        figures.addAll(measured(part, "its clocks with receipts", null, clocks));
        figures.addAll(measured(part, "ticket, conversation and clocks", TICKET, together));
        return figures;
    }

    /** @return how many times as long each 95 % takes among more tickets */
    public static List<Figure> ratios(String part, List<Figure> few, List<Figure> many) {
        List<Figure> ratios = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).goal() != null) {
                ratios.add(Figure.of(
                                part,
                                few.get(i).what(),
                                many.get(i).value() / few.get(i).value(),
                                "×")
                        .atMost(THREE_TIMES));
            }
        }
        return ratios;
    }

    private static List<String> paths(List<String> numbers, String more) {
        return numbers.stream().map(number -> "/" + number + more).toList();
    }

    private List<String> tickets(int count) {
        return jdbc.queryForList(
                "select 'OP-' || id from opora.ticket tablesample bernoulli (50) where id > 1100 order by random() limit "
                        + count,
                String.class);
    }

    private double[] calls(String token, List<String> paths) throws IOException, InterruptedException {
        return calls(token, paths, paths);
    }

    /**
     * @param others for warming up: what is measured must not lie ready in memory for that reason
     * @return how long each call took, in milliseconds, in the order of the calls
     */
    private double[] calls(String token, List<String> others, List<String> paths)
            throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            call(token, others.get(i % others.size()));
        }
        double[] millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begin = System.nanoTime();
            call(token, paths.get(i % paths.size()));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return millis;
    }

    private void call(String token, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
    }

    private static List<Figure> measured(String part, String what, @Nullable Double goal, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        Figure slow = Figure.of(part, what + ", 95 %", sorted[sorted.length * 95 / 100], "ms");
        return List.of(
                Figure.of(part, what + ", median", sorted[sorted.length / 2], "ms"),
                goal == null ? slow : slow.atMost(goal));
    }
}

package io.opora.bench;

import io.opora.nodes.Node;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Customers with Premium report outages through HTTP, eight at a time: two clocks each, the costliest ticket there is. */
class Registering {

    private static final int AT_ONCE = 8;
    private static final int CONTACTS = 50;

    private static final String OUTAGE = """
            {"subject": "Ничего не работает", "description": "С утра не открывается ни одна карточка, работать не можем.",
             "service": "INCIDENT", "systemDown": true, "failing": "MAIN", "alternativeExists": false}""";

    private final Installation installation;

    Registering(Installation installation) {
        this.installation = installation;
    }

    void warmUp(int tickets) throws InterruptedException, ExecutionException {
        register(tickets);
    }

    /** @param tickets that are measured */
    Round round(int tickets) throws InterruptedException, ExecutionException {
        int letters = installation.lettersSent();
        Cpu before = installation.cpu();
        long begin = System.nanoTime();
        double[] answers = register(tickets);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Cpu used = installation.cpu().since(before);
        return new Round(
                tickets / seconds,
                used.per(tickets),
                answers[tickets / 2],
                answers[tickets * 95 / 100],
                (installation.lettersSent() - letters) / (double) tickets);
    }

    /**
     * What one round gave.
     *
     * @param perSecond    tickets
     * @param perTicket    processor time of one of them
     * @param medianAnswer in milliseconds
     * @param slowAnswer   the milliseconds that 95 % of the answers kept within
     * @param letters      that left meanwhile, for each ticket
     */
    record Round(double perSecond, Cpu perTicket, double medianAnswer, double slowAnswer, double letters) {}

    /** @return how long each answer took, in milliseconds, ascending */
    private double[] register(int tickets) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Double>> answers = IntStream.range(0, tickets)
                    .mapToObj(request -> threads.submit(() -> registerOne(request % CONTACTS)))
                    .toList();
            double[] millis = new double[tickets];
            for (int i = 0; i < tickets; i++) {
                millis[i] = answers.get(i).get();
            }
            Arrays.sort(millis);
            return millis;
        } finally {
            threads.shutdownNow();
        }
    }

    private double registerOne(int contact) throws IOException {
        Node node = installation.node();
        long begin = System.nanoTime();
        HttpResponse<String> answer = node.send(
                "POST",
                "/api/v1/tickets",
                Map.of("Authorization", "Bearer token-of-contact-" + contact, "Content-Type", "application/json"),
                OUTAGE);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}

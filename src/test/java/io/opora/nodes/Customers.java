package io.opora.nodes;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Registers tickets through all nodes by turns. A request that got no answer is sent again, to the next node and under the
 * same key, as a careful client does: the answer may have been lost with a node that had registered the ticket already.
 */
class Customers {

    private static final int AT_ONCE = 8;
    private static final int ATTEMPTS = 20;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(OP-\\d+)\"");

    private static final String OUTAGE = """
            {"subject": "Ничего не работает", "description": "С утра.", "service": "INCIDENT",
             "systemDown": true, "failing": "MAIN", "alternativeExists": false}""";

    private final List<Node> nodes;
    private final Map<Integer, String> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();

    Customers(List<Node> nodes) {
        this.nodes = nodes;
    }

    void register(int from, int to) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> requests = IntStream.range(from, to)
                    .mapToObj(request -> threads.submit(() -> numbers.put(request, register(request))))
                    .toList();
            for (Future<String> request : requests) {
                request.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String register(int request) {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer token-of-the-contact",
                "Content-Type", "application/json",
                "Idempotency-Key", "request-" + request);
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer =
                        nodes.get((request + attempt) % nodes.size()).send("POST", "/api/v1/tickets", headers, OUTAGE);
                Matcher number = NUMBER.matcher(answer.body());
                if (answer.statusCode() == 201 && number.find()) {
                    return number.group(1);
                }
                problem = answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                problem = e.toString();
            }
            repeated.incrementAndGet();
        }
        throw new AssertionError("Request " + request + " was never answered: " + problem);
    }

    /** How many requests got one number and no other got the same. */
    Set<String> numbers() {
        return new HashSet<>(numbers.values());
    }

    int repeated() {
        return repeated.get();
    }
}

package io.opora.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A gateway that somebody else runs: takes calls and remembers them, or answers as it is told to. */
public final class WebhookReceiver implements AutoCloseable {

    /** @param body as it came, for its signature */
    public record Call(String path, String id, String timestamp, String signature, String contentType, String body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile int status = 204;

    private WebhookReceiver(HttpServer server) {
        this.server = server;
        server.createContext("/", this::take);
        server.start();
    }

    public static WebhookReceiver start() {
        try {
            return new WebhookReceiver(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/opora";
    }

    /** From now on each call gets this answer. */
    public void answer(int status) {
        this.status = status;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("X-Opora-Id"),
                exchange.getRequestHeaders().getFirst("X-Opora-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Opora-Signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            server.stop(0);
        }
    }
}

package io.opora.notification;

import io.opora.sla.EscalationStep;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls a role's webhook, whose row the caller has locked, and records what came of it. The receiver can prove the sender: the
 * header {@code X-Opora-Signature} is the HMAC-SHA-256, under the role's secret, of {@code X-Opora-Timestamp}
 * (seconds since 1970), a full stop and the body. {@code X-Opora-Id} is the same in every attempt.
 */
@Component
class WebhookCourier {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final WebhookSettings webhooks;
    private final MailSettings settings;
    private final Clock clock;

    /** A redirect would take what is told to another address than the one that was set and checked. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookCourier(WebhookSettings webhooks, MailSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    /** A call for a role that has no webhook any more goes to a person at once: further attempts would say the same. */
    void deliver(Notification call) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EscalationStep.Recipient role = call.role();
        Optional<WebhookSettings.Hook> hook = webhooks.of(role);
        if (hook.isEmpty()) {
            call.failed("No webhook is set for " + role, now, List.of());
            return;
        }
        try {
            send(call, hook.get(), now);
            call.sent(now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(call, "Interrupted", now);
        } catch (IOException | RuntimeException e) {
            failed(call, reason(e), now);
        }
    }

    private void send(Notification call, WebhookSettings.Hook hook, Instant now)
            throws IOException, InterruptedException {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] body = call.payload().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(hook.address())
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Opora")
                .header("X-Opora-Id", call.id().toString())
                .header("X-Opora-Timestamp", timestamp)
                .header("X-Opora-Signature", Signature.of(hook.key(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        // Nobody reads what the receiver says: it may never come to an end.
        answer.body().close();
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The webhook answered " + answer.statusCode());
        }
    }

    private void failed(Notification call, String reason, Instant now) {
        LOG.warn("The webhook of {} was not told about {}: {}", call.role(), call.ticketNumber(), reason);
        call.failed(reason, now, settings.retryAfter());
    }

    private static String reason(Exception failure) {
        String said = failure.getMessage();
        return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said.strip();
    }
}

package io.opora.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. Each letter has a transaction of its own that holds its row from before the mail server
 * sees it until its end is recorded: no two nodes send the same letter, a slow mail server holds one row only, and after
 * a crash at most the one letter in the air is sent again, with the same message id.
 */
@Component
public class OutboxRound {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRound.class);
    /** SQL knows no empty list. */
    private static final UUID NONE = new UUID(0, 0);

    private final Outbox outbox;
    private final Courier courier;
    private final Bounces bounces;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final MailSettings settings;
    private final Clock clock;
    private final Pace pace;

    OutboxRound(
            Outbox outbox,
            Courier courier,
            Bounces bounces,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.bounces = bounces;
        this.events = events;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.perSecond());
    }

    /** Rather a start that fails and says why than letters that pile up unseen. */
    void requireMailServer() {
        courier.connection().close();
    }

    /** @return how many letters were taken, delivered or not, until none was free */
    public int run() {
        return run(() -> true);
    }

    /** @param goOn asked before each letter: a round that began may have hours of letters before it */
    int run(BooleanSupplier goOn) {
        Set<UUID> setAside = new HashSet<>(Set.of(NONE));
        int taken = 0;
        try (MailConnection connection = courier.connection()) {
            while (pace.await() && goOn.getAsBoolean() && sendNext(connection, setAside)) {
                taken++;
            }
        }
        return taken;
    }

    /** @param setAside letters that could not be handled: whatever became of their rows, this round is done with them */
    private boolean sendNext(MailConnection connection, Set<UUID> setAside) {
        Current current = new Current();
        try {
            transaction.executeWithoutResult(
                    status -> outbox.takeNext(setAside, now()).ifPresent(letter -> {
                        current.id = letter.id();
                        send(letter, connection);
                    }));
        } catch (RuntimeException e) {
            if (current.id == null) {
                throw e;
            }
            setAside.add(current.id);
            postpone(current.id, e);
        }
        return current.id != null;
    }

    /** What fails here, such as the start of the delivery process, would fail again in every round, twice a second. */
    private void postpone(UUID id, RuntimeException problem) {
        transaction.executeWithoutResult(
                status -> outbox.lock(id).filter(Notification::isPending).ifPresent(letter -> {
                    letter.postponed(Courier.reason(problem), now(), settings.retryAfter());
                    LOG.error(
                            "Letter {} of {} could not be handled for the {}. time and waits until {}",
                            id,
                            letter.ticketNumber(),
                            letter.attempts(),
                            letter.asDelivery().nextAttemptAt(),
                            problem);
                }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void send(Notification letter, MailConnection connection) {
        courier.deliver(letter, connection);
        bounces.tell(letter);
        if (letter.isUndelivered()) {
            events.publishEvent(new DeliveryFailed(letter.id(), letter.ticketNumber()));
        }
    }

    private static final class Current {
        private @Nullable UUID id;
    }
}

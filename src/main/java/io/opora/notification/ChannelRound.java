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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox for one channel. Each notification has a transaction of its own that holds its row from
 * before the receiver sees it until its end is recorded: no two nodes send the same one, a slow receiver holds one row
 * only, and after a crash at most the one in the air is sent again, with the same id.
 */
abstract class ChannelRound {

    /** How one notification goes its way; kept for a round. */
    interface Way extends AutoCloseable {

        /** Sends it, or decides that it waits; records what came of it. */
        void take(Notification notification, Instant now);

        @Override
        void close();
    }

    /** What a round works with, whatever its channel. */
    record Means(
            Outbox outbox,
            Bounces bounces,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            MailSettings settings,
            Clock clock) {}

    private static final Logger LOG = LoggerFactory.getLogger(ChannelRound.class);
    /** SQL knows no empty list. */
    private static final UUID NONE = new UUID(0, 0);

    private final Channel channel;
    private final Means means;
    private final Pace pace;

    ChannelRound(Channel channel, Means means) {
        this.channel = channel;
        this.means = means;
        this.pace = new Pace(means.settings().perSecond());
    }

    abstract Way open();

    /** What is looked at regularly, and not at each of many wake-ups in a second. */
    void prepare() {}

    /**
     * @param goOn asked before each notification: a round that began may have hours of them before it
     * @return how many were taken, delivered or not, until none was free
     */
    int run(BooleanSupplier goOn) {
        prepare();
        return runWoken(goOn);
    }

    /** As {@link #run}, right after a notification was written, with what the last regular round found. */
    int runWoken(BooleanSupplier goOn) {
        Set<UUID> setAside = new HashSet<>(Set.of(NONE));
        int taken = 0;
        try (Way way = open()) {
            while (pace.await() && goOn.getAsBoolean() && sendNext(way, setAside)) {
                taken++;
            }
        }
        return taken;
    }

    /** @param setAside what could not be handled: whatever became of the rows, this round is done with them */
    private boolean sendNext(Way way, Set<UUID> setAside) {
        Current current = new Current();
        try {
            means.transaction().executeWithoutResult(status -> means.outbox()
                    .takeNext(channel.name(), setAside, now())
                    .ifPresent(next -> {
                        current.id = next.id();
                        send(next, way);
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
        means.transaction().executeWithoutResult(status -> means.outbox()
                .lock(id)
                .filter(Notification::isPending)
                .ifPresent(notification -> {
                    notification.postponed(
                            Courier.reason(problem), now(), means.settings().retryAfter());
                    LOG.error(
                            "Letter {} of {} could not be handled for the {}. time and waits until {}",
                            id,
                            notification.ticketNumber(),
                            notification.attempts(),
                            notification.asDelivery().nextAttemptAt(),
                            problem);
                }));
    }

    Instant now() {
        return means.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void send(Notification notification, Way way) {
        way.take(notification, now());
        means.bounces().tell(notification);
        if (notification.isFailed()) {
            means.events().publishEvent(new DeliveryFailed(notification.id(), notification.ticketNumber()));
        }
    }

    private static final class Current {
        private @Nullable UUID id;
    }
}

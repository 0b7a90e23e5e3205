package io.opora.notification;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OutboxRound(Outbox outbox, Courier courier, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.courier = courier;
        this.events = events;
        this.transaction = transaction;
    }

    /** Rather a start that fails and says why than letters that pile up unseen. */
    void requireMailServer() {
        courier.connection().close();
    }

    /** @return how many letters were taken, delivered or not, until none was free */
    public int run() {
        Set<UUID> taken = new HashSet<>(Set.of(NONE));
        try (MailConnection connection = courier.connection()) {
            while (sendNext(connection, taken)) {
                // each call sends one letter
            }
        }
        return taken.size() - 1;
    }

    private boolean sendNext(MailConnection connection, Set<UUID> taken) {
        Current current = new Current();
        try {
            transaction.executeWithoutResult(status -> outbox.takeNext(taken).ifPresent(letter -> {
                current.id = letter.id();
                send(letter, connection);
            }));
        } catch (RuntimeException e) {
            if (current.id == null) {
                throw e;
            }
            LOG.error("Letter {} could not be handled and waits for the next round", current.id, e);
        }
        return current.id != null && taken.add(current.id);
    }

    private void send(Notification letter, MailConnection connection) {
        courier.deliver(letter, connection);
        outbox.save(letter);
        if (letter.isUndelivered()) {
            events.publishEvent(new DeliveryFailed(letter.id(), letter.ticketNumber()));
        }
    }

    private static final class Current {
        private @Nullable UUID id;
    }
}

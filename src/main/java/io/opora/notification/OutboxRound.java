package io.opora.notification;

import io.opora.contract.CalmHours;
import io.opora.contract.StaffMailHours;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the letters of the outbox. In calm hours the staff's wait where no deadline passes meanwhile, and come together when
 * the hours are over.
 */
@Component
public class OutboxRound extends ChannelRound {

    private final Courier courier;
    private final Digests digests;
    private final StaffMailHours mailHours;
    private volatile @Nullable CalmHours calm;

    OutboxRound(
            Outbox outbox,
            Courier courier,
            Digests digests,
            StaffMailHours mailHours,
            Bounces bounces,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            MailSettings settings,
            Clock clock) {
        super(Channel.MAIL, new Means(outbox, bounces, events, transaction, settings, clock));
        this.courier = courier;
        this.digests = digests;
        this.mailHours = mailHours;
    }

    /** Rather a start that fails and says why than letters that pile up unseen. */
    void requireMailServer() {
        courier.connection().close();
    }

    /** @return how many letters were taken, delivered or not, until none was free */
    public int run() {
        return run(() -> true);
    }

    /** The hours are asked for twice a second: no letter costs a statement more for them. */
    @Override
    void prepare() {
        CalmHours hours = mailHours.calmHours();
        calm = hours;
        if (hours.until(now()).isEmpty()) {
            digests.write();
        }
    }

    @Override
    Way open() {
        CalmHours known = calm;
        return new Mail(courier.connection(), known == null ? mailHours.calmHours() : known);
    }

    private final class Mail implements Way {

        private final MailConnection connection;
        private final CalmHours calm;

        private Mail(MailConnection connection, CalmHours calm) {
            this.connection = connection;
            this.calm = calm;
        }

        @Override
        public void take(Notification letter, Instant now) {
            calm.until(now)
                    .filter(letter::mayWaitUntil)
                    .ifPresentOrElse(letter::hold, () -> courier.deliver(letter, connection));
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}

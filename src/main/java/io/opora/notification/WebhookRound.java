package io.opora.notification;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the calls that wait in the outbox, at any hour: they are the loud channel. */
@Component
class WebhookRound extends ChannelRound {

    private final WebhookCourier courier;

    WebhookRound(
            Outbox outbox,
            WebhookCourier courier,
            Bounces bounces,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            MailSettings settings,
            Clock clock) {
        super(Channel.WEBHOOK, new Means(outbox, bounces, events, transaction, settings, clock));
        this.courier = courier;
    }

    @Override
    Way open() {
        return new Way() {
            @Override
            public void take(Notification call, Instant now) {
                courier.deliver(call);
            }

            @Override
            public void close() {
                // The client keeps its connections for the next round.
            }
        };
    }
}

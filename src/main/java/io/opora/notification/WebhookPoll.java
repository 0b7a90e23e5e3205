package io.opora.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the rounds of this node's calls of webhooks, beside those of its letters: neither waits for the other's receiver. */
@Component
class WebhookPoll extends ChannelPoll {

    private final WebhookSettings webhooks;
    private final MailSettings settings;

    WebhookPoll(WebhookRound round, WebhookSettings webhooks, MailSettings settings) {
        super(round, "webhooks", settings.pollInterval());
        this.webhooks = webhooks;
        this.settings = settings;
    }

    /**
     * Also where no webhook is set any more: calls that one left behind must reach a person. Only a node that sends nothing at
     * all leaves them to others.
     */
    @Override
    public boolean isAutoStartup() {
        return settings.enabled() || webhooks.isAnySet();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wakeUp(EscalationWebhooks.CallWritten written) {
        wakeUp();
    }
}

package io.opora.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the rounds of this node's letters. */
@Component
class OutboxPoll extends ChannelPoll {

    private final OutboxRound round;
    private final MailSettings settings;

    OutboxPoll(OutboxRound round, MailSettings settings) {
        super(round, "outbox", settings.pollInterval());
        this.round = round;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    /** @throws IllegalStateException when no mail server is set */
    @Override
    public synchronized void start() {
        round.requireMailServer();
        super.start();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wakeUp(OutboxWriter.LetterWritten written) {
        wakeUp();
    }
}

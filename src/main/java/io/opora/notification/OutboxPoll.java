package io.opora.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the rounds of this node, one at a time: right after a letter's transaction committed, and regularly for what other
 * nodes left behind. In real time, whatever the application's clock says.
 */
@Component
class OutboxPoll implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoll.class);

    private final OutboxRound round;
    private final MailSettings settings;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    OutboxPoll(OutboxRound round, MailSettings settings) {
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
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, "outbox");
            worker.setDaemon(true);
            return worker;
        });
        long pause = settings.pollInterval().toMillis();
        started.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wakeUp(OutboxWriter.LetterWritten written) {
        ScheduledExecutorService running = thread;
        if (running != null && !running.isShutdown() && awake.compareAndSet(false, true)) {
            running.execute(this::run);
        }
    }

    private void run() {
        awake.set(false);
        try {
            round.run(this::isRunning);
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be sent; the letters wait for the next round", e);
        }
    }

    /** Lets the letter in the air arrive; those behind it wait for another node, or for the next start. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

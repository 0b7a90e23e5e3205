package io.opora.notification;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the rounds of one channel on this node, one at a time: when woken, right after a notification's transaction committed, and
 * regularly for what other nodes left behind. In real time, whatever the application's clock says.
 */
abstract class ChannelPoll implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelPoll.class);

    private final ChannelRound round;
    private final String name;
    private final Duration pollInterval;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    /** @param name of the thread */
    ChannelPoll(ChannelRound round, String name, Duration pollInterval) {
        this.round = round;
        this.name = name;
        this.pollInterval = pollInterval;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
        long pause = pollInterval.toMillis();
        started.scheduleWithFixedDelay(() -> run(round::run), pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    void wakeUp() {
        ScheduledExecutorService running = thread;
        if (running != null && !running.isShutdown() && awake.compareAndSet(false, true)) {
            running.execute(() -> run(round::runWoken));
        }
    }

    private void run(ToIntFunction<BooleanSupplier> way) {
        awake.set(false);
        try {
            way.applyAsInt(this::isRunning);
        } catch (RuntimeException e) {
            LOG.error("The round of the {} failed; what waits there waits for the next one", name, e);
        }
    }

    /** Lets the one in the air arrive; those behind it wait for another node, or for the next start. */
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

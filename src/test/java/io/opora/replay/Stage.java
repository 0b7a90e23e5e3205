package io.opora.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Plays many stories side by side, each step at its simulated instant or as soon after it as the application lets it. */
final class Stage {

    /** Above the application's own number of job threads, below what a small machine would choke on. */
    private static final int THREADS = 8;

    private final SimulatedTime time;
    private final Duration shift;
    private final List<Duration> delays = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param shift from the log's dates to the application's */
    Stage(SimulatedTime time, Duration shift) {
        this.time = time;
        this.shift = shift;
    }

    /**
     * Returns when all are over or the time is up.
     *
     * @param limit in real time
     * @return how late the steps began, in real time
     */
    List<Duration> play(List<Performance> performances, Duration limit) throws InterruptedException {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        CountDownLatch open = new CountDownLatch(performances.size());
        performances.forEach(performance -> schedule(performance, threads, open));
        boolean allOver = open.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES) || !allOver) {
            threads.shutdownNow();
        }
        RuntimeException unexpected = failure.get();
        if (unexpected != null) {
            throw unexpected;
        }
        return List.copyOf(delays);
    }

    private void schedule(Performance performance, ScheduledThreadPoolExecutor threads, CountDownLatch open) {
        if (performance.isOver() || failure.get() != null) {
            open.countDown();
            return;
        }
        Duration wait = time.until(performance.nextAt().plus(shift));
        threads.schedule(
                () -> {
                    Duration late = time.until(performance.nextAt().plus(shift)).negated();
                    delays.add(late);
                    performance.beginsLateBy(late.multipliedBy(time.speed()));
                    try {
                        performance.playNext();
                        schedule(performance, threads, open);
                    } catch (CallFailed counted) {
                        // Its other steps would fail too and hide the first cause.
                        open.countDown();
                    } catch (RuntimeException e) {
                        failure.set(e);
                        while (open.getCount() > 0) {
                            open.countDown();
                        }
                    }
                },
                Math.max(0, wait.toNanos()),
                TimeUnit.NANOSECONDS);
    }
}

package io.opora.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in a small file how far the demo's clock came, so that a restart never goes back behind what is in the
 * database. While the clock runs the file is a little ahead of it: then that holds after a {@code kill -9} too.
 */
class ReachedTime implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReachedTime.class);

    /** In real time. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Twice the interval, for a write that comes late. */
    private static final Duration AHEAD = INTERVAL.multipliedBy(2);

    private final Path file;
    private final TimeLapse clock;
    private final ScheduledExecutorService writer;

    private ReachedTime(Path file, TimeLapse clock) {
        this.file = file;
        this.clock = clock;
        this.writer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "time-lapse");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Empty at the first start. */
    static Optional<Instant> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            throw new IllegalStateException(
                    "The demo's clock cannot go on: " + file
                            + " holds no time. Correct it, or delete it to start anew.",
                    e);
        }
    }

    static ReachedTime keep(Path file, TimeLapse clock) {
        ReachedTime reached = new ReachedTime(file, clock);
        reached.write(reached.ahead());
        reached.writer.scheduleAtFixedRate(
                reached::writeOrWarn, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return reached;
    }

    TimeLapse clock() {
        return clock;
    }

    private Instant ahead() {
        return clock.instant().plus(AHEAD.multipliedBy(clock.speed().factor()));
    }

    private void writeOrWarn() {
        try {
            write(ahead());
        } catch (UncheckedIOException e) {
            log.warn("The time that the demo reached cannot be kept in {}: {}", file, e.getMessage());
        }
    }

    private void write(Instant instant) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, instant.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        try {
            writer.awaitTermination(AHEAD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write(clock.instant());
    }
}

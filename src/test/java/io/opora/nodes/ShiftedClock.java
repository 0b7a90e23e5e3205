package io.opora.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The present, ahead by what a file says: all nodes that read the file leap at once, so that many milestones are due. */
public class ShiftedClock extends Clock {

    private static final long NANOS_BETWEEN_READS = 20_000_000;

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final Path file;
    private volatile Duration ahead;
    private volatile long readAt;

    ShiftedClock(Path file) {
        this.file = file;
        this.ahead = read();
    }

    public static void shift(Path file, Duration ahead) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, ahead.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - readAt > NANOS_BETWEEN_READS) {
            ahead = read();
        }
        return real.instant().plus(ahead);
    }

    private Duration read() {
        try {
            readAt = System.nanoTime();
            return Duration.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}

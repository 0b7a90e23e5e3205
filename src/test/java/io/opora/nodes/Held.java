package io.opora.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A process that stands still, all its threads and connections in place, until this is closed or this JVM ends: nobody could
 * end a process that still stands by asking it to.
 */
public final class Held implements AutoCloseable {

    private final ProcessHandle process;
    private final Thread atTheEnd = new Thread(this::goOnIfAlive);

    private Held(ProcessHandle process) {
        this.process = process;
    }

    /** @throws IOException when the process has ended */
    static Held hold(ProcessHandle process) throws IOException {
        Held held = new Held(process);
        Runtime.getRuntime().addShutdownHook(held.atTheEnd);
        try {
            held.signal("STOP");
            return held;
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    /** Lets it go on; nothing happens when it has ended meanwhile. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            return; // the hook does it
        }
        goOnIfAlive();
    }

    private void goOnIfAlive() {
        try {
            if (process.isAlive()) {
                signal("CONT");
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void signal(String signal) throws IOException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .start();
        try {
            if (kill.waitFor() != 0) {
                throw new IOException(new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

package io.opora.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server outlives an application that was killed; the next start stops it before it starts its own. */
class SurvivingServer {

    private static final Logger log = LoggerFactory.getLogger(SurvivingServer.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);

    private SurvivingServer() {}

    /** Does nothing when no server of this folder runs. */
    static void stop(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> named = lines.isEmpty() ? Optional.empty() : processNamed(lines.get(0));
        if (named.isEmpty()) {
            return;
        }
        if (!serves(named.get(), folder)) {
            // The number went to another program since; the server would take that one for its own predecessor.
            Files.deleteIfExists(pidFile);
            return;
        }
        log.info("Stopping the database server that an earlier run left behind in {}", folder);
        stop(named.get(), folder);
    }

    private static Optional<ProcessHandle> processNamed(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.trim())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(Path::of)
                .map(Path::getFileName)
                .filter(name -> name.toString().startsWith("postgres"))
                .isPresent();
        return postgres
                && info.arguments()
                        .map(List::of)
                        .filter(arguments -> arguments.contains(folder.toString()))
                        .isPresent();
    }

    /** An interrupt is PostgreSQL's fast shutdown; Java itself could only ask for the one that waits for all clients. */
    private static void stop(ProcessHandle process, Path folder) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException(
                    "The database server with process id " + process.pid() + " in " + folder + " does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an earlier database server was stopping", e);
        }
    }
}

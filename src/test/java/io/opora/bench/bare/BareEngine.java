package io.opora.bench.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.nodes.DatabaseServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Starts our diagrams on the engine as it is delivered: standalone, no Spring, no rights, no plugins of ours, delegates that
 * do nothing. It runs in a JVM of its own with as much heap, as much of the compiler and as many connections as the
 * application's, on the same PostgreSQL server, and stays up and idle between the rounds.
 */
public class BareEngine implements AutoCloseable {

    private static final Duration WARM_UP = Duration.ofSeconds(6);

    /** Much longer than any of its work takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final String database;
    private final Process process;
    private final Path log;
    private final BufferedReader answers;

    private BareEngine(JdbcTemplate jdbc, String database, Process process, Path log) {
        this.jdbc = jdbc;
        this.database = database;
        this.process = process;
        this.log = log;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @return once it is warm */
    public static BareEngine launch(DatabaseServer server, History history) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(server.dataSource());
        String database = "bare_" + history.name().toLowerCase(Locale.ROOT);
        jdbc.execute("create database " + database);
        Path log = Files.createTempFile("opora-bare-", ".log");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                BareMain.class.getName(),
                server.url(database),
                history.name(),
                WARM_UP.toString(),
                Long.toString(server.pid()));
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        BareEngine engine =
                new BareEngine(jdbc, database, java.redirectError(log.toFile()).start(), log);
        try {
            engine.awaitWarm();
            return engine;
        } catch (IOException | RuntimeException e) {
            engine.end();
            throw e;
        }
    }

    /** @return of 8 threads that do nothing else */
    public BareRate measure(Duration time) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append(time.toString())
                .append('\n')
                .flush();
        return new ObjectMapper().readValue(answer(), BareRate.class);
    }

    private void awaitWarm() throws IOException {
        String word = answer();
        if (!word.equals(BareMain.WARM)) {
            throw new IllegalStateException("The bare engine should say that it is warm, but said: " + word);
        }
    }

    /** @throws IllegalStateException when it has ended, or does not answer for long */
    private String answer() throws IOException {
        CompletableFuture<@Nullable String> line = CompletableFuture.supplyAsync(this::read);
        try {
            @Nullable String answer = line.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw failed("ended");
            }
            return answer;
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw failed("did not answer within " + PATIENCE);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private @Nullable String read() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalStateException failed(String how) throws IOException {
        return new IllegalStateException("The bare engine " + how + ":\n" + Files.readString(log));
    }

    /** @throws IllegalStateException unless all that it started waits where it should */
    @Override
    public void close() throws IOException {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw failed("did not end");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() throws IOException {
        process.destroyForcibly();
        Files.delete(log);
        jdbc.execute("drop database " + database + " with (force)");
    }

    /** Alone, with the class path as for {@link io.opora.bench.sql.Statements}. */
    public static void main(String[] arguments) throws Exception {
        try (DatabaseServer server =
                new DatabaseServer(Files.createTempDirectory("opora-bare-").resolve("postgres"))) {
            for (History history : History.values()) {
                try (BareEngine engine = launch(server, history)) {
                    engine.measure(Duration.ofSeconds(10))
                            .figures("bare engine, " + history.words())
                            .forEach(System.out::println);
                }
            }
        }
    }
}

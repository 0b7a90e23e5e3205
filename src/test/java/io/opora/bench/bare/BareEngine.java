package io.opora.bench.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.nodes.DatabaseServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Starts our diagrams on the engine as it is delivered: standalone, no Spring, no rights, no plugins of ours, full
 * history, delegates that do nothing. It runs in a JVM of its own with as much heap, as much of the compiler and as many connections as the
 * application's, on the same PostgreSQL server.
 */
public class BareEngine {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final DatabaseServer server;

    public BareEngine(DatabaseServer server) {
        this.server = server;
    }

    /** @return of 8 threads that do nothing else, once the JVM is warm */
    public BareRate measure(History history) throws IOException, InterruptedException {
        JdbcTemplate jdbc = new JdbcTemplate(server.dataSource());
        String database = "bare_" + history.name().toLowerCase(Locale.ROOT);
        jdbc.execute("drop database if exists " + database);
        jdbc.execute("create database " + database);
        try {
            return launch(server.url(database), history);
        } finally {
            jdbc.execute("drop database " + database + " with (force)");
        }
    }

    private BareRate launch(String url, History history) throws IOException, InterruptedException {
        Path log = Files.createTempFile("opora-bare-", ".log");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                BareMain.class.getName(),
                url,
                history.name(),
                WARM_UP.toString(),
                MEASURED.toString(),
                Long.toString(server.pid()));
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = java.redirectError(log.toFile()).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The bare engine ended:\n" + Files.readString(log));
        }
        Files.delete(log);
        return new ObjectMapper().readValue(answer, BareRate.class);
    }

    /** Alone, with the class path as for {@link io.opora.bench.sql.Statements}. */
    public static void main(String[] arguments) throws Exception {
        try (DatabaseServer server =
                new DatabaseServer(Files.createTempDirectory("opora-bare-").resolve("postgres"))) {
            for (History history : History.values()) {
                BareRate rate = new BareEngine(server).measure(history);
                rate.figures("bare, history " + history.name().toLowerCase(Locale.ROOT))
                        .forEach(System.out::println);
            }
        }
    }
}

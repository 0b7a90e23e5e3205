package io.opora.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A PostgreSQL server of this application, on loopback, its files kept over restarts. As durable as a real
 * installation: what was committed survives a power cut.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    /** A crash recovery may take a while before the server answers. */
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    /** Inside the server's folder once its first start succeeded. */
    private static final String READY = "opora-ready";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedDatabase start(Path folder) {
        try {
            SurvivingServer.stop(folder);
            setAsideUnfinished(folder);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    // Spring stops it, after the pool: a hook of its own would race with the pool's end.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP_WAIT)
                    .setLocaleConfig("locale", "C.UTF-8")
                    // The library's defaults give durability up for speed.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            Path ready = folder.resolve(READY);
            if (Files.notExists(ready)) {
                Files.createFile(ready);
            }
            return new EmbeddedDatabase(server);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not start", e);
        }
    }

    /** A first start that was killed leaves half of a database, which neither starts nor can be made again. */
    private static void setAsideUnfinished(Path folder) throws IOException {
        if (Files.exists(folder) && Files.notExists(folder.resolve(READY))) {
            Files.move(folder, folder.resolveSibling(folder.getFileName() + "-unfinished-" + UUID.randomUUID()));
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    /** The server trusts whoever reaches it, and it listens on loopback only. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

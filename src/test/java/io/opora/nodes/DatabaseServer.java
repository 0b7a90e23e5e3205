package io.opora.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL server as durable as a real installation's, on loopback. */
public class DatabaseServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path folder;

    public DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** Without parameters; the user is {@code postgres}, who needs no password. */
    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** Of the server's first process, the parent of all others. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

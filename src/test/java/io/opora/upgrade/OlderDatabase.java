package io.opora.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server of its own with a dump in it, as an older version left it: how to make one says {@code upgrade/README.md}. */
class OlderDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A property: the ids of the letters that had not left when the dump was made. */
    static final String PENDING_LETTERS = "upgrade.pending-letters";

    private static final String DUMP = "upgrade/104ecbe.sql.gz";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            try {
                hand(server, context);
            } catch (IOException | RuntimeException e) {
                close(server);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hand(EmbeddedPostgres server, ConfigurableApplicationContext context) throws IOException {
        restore(server);
        String waiting = String.join(
                ",",
                new JdbcTemplate(server.getPostgresDatabase())
                        .queryForList("select id::text from opora.notification where state = 'PENDING'", String.class));
        TestPropertyValues.of(
                        PENDING_LETTERS + "=" + waiting,
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                        "spring.datasource.username=postgres")
                .applyTo(context);
        // What comes first goes last: everything that uses the database has ended by then.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("olderDatabase", () -> close(server));
    }

    private static void restore(EmbeddedPostgres server) throws IOException {
        try (InputStream packed = new ClassPathResource(DUMP).getInputStream();
                InputStream plain = new GZIPInputStream(packed);
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(plain.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException("The dump " + DUMP + " cannot be restored", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

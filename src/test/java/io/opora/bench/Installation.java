package io.opora.bench;

import io.opora.nodes.DatabaseServer;
import io.opora.nodes.Letterbox;
import io.opora.nodes.Node;
import io.opora.nodes.ShiftedClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A provider's installation on one machine: PostgreSQL, a mail server that counts, and the application in 512 MiB of heap. */
public class Installation implements AutoCloseable {

    /** Behind the at sign of each letter's id. */
    static final String MAIL_DOMAIN = "provider.example";

    private final Path folder;
    private final DatabaseServer server;
    private final Letterbox letterbox = new Letterbox();
    private final JdbcTemplate jdbc;
    private final Path clock;
    private Duration ahead = Duration.ZERO;
    private Node node;
    private Duration start;

    public Installation(Path folder) throws IOException {
        this.folder = folder;
        server = new DatabaseServer(folder.resolve("postgres"));
        jdbc = new JdbcTemplate(server.dataSource());
        clock = folder.resolve("clock");
        ShiftedClock.shift(clock, ahead);
        launch();
        jdbc.execute(new ClassPathResource("bench/master-data.sql").getContentAsString(StandardCharsets.UTF_8));
    }

    private void launch() throws IOException {
        long begin = System.nanoTime();
        node = Node.launch("opora", folder, settings()).ready();
        start = Duration.ofNanos(System.nanoTime() - begin);
    }

    private Map<String, String> settings() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                server.url(),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(letterbox.port()),
                "OPORA_MAIL_FROM",
                "support@" + MAIL_DOMAIN,
                "OPORA_ADMIN_USER",
                "ivanova",
                "OPORA_ADMIN_PASSWORD",
                "only-for-the-benchmarks",
                "OPORA_NODES_CLOCK",
                clock.toString());
    }

    /** Ends the application and starts it again. */
    public void restart() throws IOException {
        node.close();
        launch();
    }

    /** How long the last start took, from the JVM's to the first answer that it is ready. */
    public Duration start() {
        return start;
    }

    public Node node() {
        return node;
    }

    public Letterbox letterbox() {
        return letterbox;
    }

    public DatabaseServer server() {
        return server;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Lets the application's clock leap. */
    public void leap(Duration further) {
        ahead = ahead.plus(further);
        ShiftedClock.shift(clock, ahead);
    }

    public int count(String rest, Object... arguments) {
        Integer count = jdbc.queryForObject("select count(*) " + rest, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    /** Letters that have left so far. */
    int lettersSent() {
        return count("from opora.notification where state = 'SENT'");
    }

    public Cpu cpu() {
        try {
            return Cpu.now(node.pid(), server.pid());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        node.close();
        letterbox.close();
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}

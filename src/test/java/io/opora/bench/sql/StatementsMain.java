package io.opora.bench.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.OporaApplication;
import io.opora.nodes.DatabaseServer;
import io.opora.nodes.Letterbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application with a watched database, and two tickets. The first one fills what is read once per start; what the
 * second one asks for is written down.
 */
class StatementsMain {

    static final String TABLE = "statements.md";
    static final String FIGURES = "statements.json";

    /** @param arguments the folder for {@value #TABLE} */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (DatabaseServer server = new DatabaseServer(
                        Files.createTempDirectory("opora-statements-").resolve("postgres"));
                Letterbox letterbox = new Letterbox()) {
            SpringApplication application = new SpringApplication(OporaApplication.class, WatchedApplication.class);
            application.setDefaultProperties(Map.of(
                    "spring.datasource.url", server.url(),
                    "spring.datasource.username", "postgres",
                    "spring.mail.host", "127.0.0.1",
                    "spring.mail.port", letterbox.port(),
                    "opora.mail.from", "support@provider.example",
                    "opora.admin.user", "ivanova",
                    "opora.admin.password", "only-for-the-benchmarks",
                    "server.port", "0"));
            try (ConfigurableApplicationContext context = application.run()) {
                play(context, new JdbcTemplate(server.dataSource()), folder);
            }
        }
    }

    private static void play(ConfigurableApplicationContext context, JdbcTemplate database, Path folder)
            throws Exception {
        database.execute(new ClassPathResource("bench/master-data.sql").getContentAsString(StandardCharsets.UTF_8));
        Recorder recorder = context.getBean(Recorder.class);
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        TicketLife life = new TicketLife(port, database, recorder, context.getBean(MovableClock.class));
        life.live();
        life.live();
        StatementReport report = new StatementReport(recorder);
        Files.writeString(folder.resolve(TABLE), report.text());
        new ObjectMapper().writeValue(folder.resolve(FIGURES).toFile(), report.figures());
        System.out.println(report.summary());
    }
}

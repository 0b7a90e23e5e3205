package io.opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    Path data;

    @Test
    void dataOutlivesAServerThatWasLeftBehind() throws IOException {
        Path folder = data.toRealPath().resolve("postgres");
        halfAFirstStart(folder);

        try (EmbeddedDatabase leftBehind = EmbeddedDatabase.start(folder)) {
            in(leftBehind).execute("create table kept (id int)");
            ProcessHandle server = serverOf(folder);

            SurvivingServer.stop(folder);

            assertThat(server.isAlive()).isFalse();
            assertThat(folder.resolve("postmaster.pid")).doesNotExist();
        }
        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
            assertThat(in(next).queryForObject("select count(*) from kept", Long.class))
                    .isZero();
        }
        assertThat(data)
                .isDirectoryContaining(path -> path.getFileName().toString().startsWith("postgres-unfinished-"));
    }

    @Test
    void anotherProgramWithTheServersNumberIsLeftAlone() throws IOException {
        long somebody = ProcessHandle.current().pid();
        Path pidFile = Files.writeString(data.resolve("postmaster.pid"), somebody + "\n" + data + "\n");

        SurvivingServer.stop(data);

        assertThat(pidFile).doesNotExist();
        assertThat(ProcessHandle.of(somebody)).isPresent();
    }

    private static void halfAFirstStart(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("PG_VERSION"), "17");
    }

    private static ProcessHandle serverOf(Path folder) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static JdbcTemplate in(EmbeddedDatabase database) {
        return new JdbcTemplate(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}

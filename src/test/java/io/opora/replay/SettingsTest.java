package io.opora.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void theLogIsEnough() throws IOException {
        Path log = Files.createFile(folder.resolve("log.csv"));

        assertThat(Settings.of("--log=" + log))
                .isEqualTo(new Settings(log, URI.create("http://127.0.0.1:8080"), 1000, Duration.ofDays(14)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--log=", "--log=nowhere.zip", "--incidents=0", "--days=x", "--speed=5", "log"})
    void whatIsWrongIsSaid(String argument) throws IOException {
        Path log = Files.createFile(folder.resolve("log.csv"));

        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of("--log=" + log, argument));
    }
}

package io.opora.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.OporaApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Each setting that is missing or wrong is told in a sentence, before anything starts. */
class RequiredSettingsTest {

    private static final List<String> COMPLETE = List.of(
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1/unused",
            "--spring.datasource.username=opora",
            "--spring.mail.host=127.0.0.1",
            "--opora.mail.from=support@company.example");

    @Test
    void withoutADatabaseNothingStarts() {
        var told = refusal(List.of());
        assertThat(told.getDescription()).contains("spring.datasource.url is missing");
        assertThat(told.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void withoutAMailServerNothingStarts() {
        var told = refusal(without("spring.mail.host"));
        assertThat(told.getDescription()).contains("spring.mail.host is missing");
        assertThat(told.getAction()).contains("SPRING_MAIL_HOST", "OPORA_MAIL_ENABLED=false");
    }

    @Test
    void withoutASenderNothingStarts() {
        var told = refusal(without("opora.mail.from"));
        assertThat(told.getDescription()).contains("opora.mail.from is missing");
        assertThat(told.getAction()).contains("OPORA_MAIL_FROM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "0", "65536", "-25", "25;587"})
    void aMailPortThatIsNoneIsShown(String port) {
        var told = refusal(with("spring.mail.port", port));
        assertThat(told.getDescription()).isEqualTo("spring.mail.port is no port: '" + port + "'.");
        assertThat(told.getAction()).contains("SPRING_MAIL_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "november", "13-01", "02-30", "2026-11-01", "11"})
    void aDayForTheNextProductionCalendarThatIsNoneIsShown(String day) {
        var told = refusal(with("opora.production-calendar.ask-on", day));
        assertThat(told.getDescription())
                .isEqualTo("opora.production-calendar.ask-on is no day of the year: '" + day + "'.");
        assertThat(told.getAction()).contains("OPORA_PRODUCTION_CALENDAR_ASK_ON", "11-01");
    }

    @Test
    void aNodeThatSendsNoLettersNeedsNoMailServer() {
        var told = refusal(List.of("--spring.datasource.url=jdbc:postgresql:", "--opora.mail.enabled=false"));
        assertThat(told.getDescription()).contains("spring.datasource.username is missing");
        assertThat(told.getAction()).contains("SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void anotherKindOfDatabaseIsRefusedWithoutShowingItsPassword() {
        var told = refusal(with("spring.datasource.url", "jdbc:mysql://host/opora?password=secret"));
        assertThat(told.getDescription())
                .contains("no PostgreSQL", "jdbc:mysql://host/opora")
                .doesNotContain("secret");
    }

    @Test
    void aServerThatCannotBeReachedIsNamed() throws IOException {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = socket.getLocalPort();
        }
        var told = refusal(with("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + nobodys + "/opora?user=x"));
        assertThat(told.getDescription())
                .startsWith(
                        "The database server of jdbc:postgresql://127.0.0.1:" + nobodys + "/opora cannot be reached");
        assertThat(told.getAction()).contains("host and port");
    }

    private static List<String> without(String name) {
        return COMPLETE.stream()
                .filter(argument -> !argument.startsWith("--" + name + "="))
                .toList();
    }

    private static List<String> with(String name, String value) {
        List<String> arguments = new ArrayList<>(without(name));
        arguments.add("--" + name + "=" + value);
        return arguments;
    }

    private static FailureAnalysis refusal(List<String> arguments) {
        var told = new ArrayList<FailureAnalysis>();
        assertThatThrownBy(() -> SpringApplication.run(OporaApplication.class, arguments.toArray(String[]::new)))
                .isInstanceOfSatisfying(
                        UnusableSettingException.class,
                        refused -> told.add(new UnusableSettingAnalyzer().analyze(refused)));
        return told.get(0);
    }
}

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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "lead.url, https://gateway.example/opora, OPORA_WEBHOOKS_LEAD_SECRET is missing, OPORA_WEBHOOKS_LEAD_SECRET",
        "personal-manager.url, https://gateway.example, OPORA_WEBHOOKS_PERSONALMANAGER_SECRET is missing, OPORA_WEBHOOKS_PERSONALMANAGER_SECRET",
        "manager.secret, a secret that nobody needs, OPORA_WEBHOOKS_MANAGER_URL is missing, OPORA_WEBHOOKS_MANAGER_URL",
        "queue.url, gateway.example/opora, OPORA_WEBHOOKS_QUEUE_URL is no address., OPORA_WEBHOOKS_QUEUE_URL",
        "queue.url, ftp://gateway.example/opora?key=1, OPORA_WEBHOOKS_QUEUE_URL is no web address: 'ftp://gateway.example'., OPORA_WEBHOOKS_QUEUE_URL",
        "queue.url, https://user:word@gateway.example/, OPORA_WEBHOOKS_QUEUE_URL names a user or a password: 'https://gateway.example'., before the @",
        "lead.url, http://gateway.example/opora?key=1, OPORA_WEBHOOKS_LEAD_URL is not encrypted: 'http://gateway.example'., OPORA_WEBHOOKS_PLAINHTTP",
        "lead.url, http://127.0.0.1.example.com/, OPORA_WEBHOOKS_LEAD_URL is not encrypted, OPORA_WEBHOOKS_PLAINHTTP"
    })
    void aWebhookThatCouldNotBeCalledOrProvedIsShown(String name, String value, String problem, String action) {
        var told = refusal(with("opora.webhooks." + name, value));
        assertThat(told.getDescription()).contains(problem).doesNotContain("word@", "key=");
        assertThat(told.getAction()).contains(action);
    }

    @Test
    void aShortSecretOfAWebhookIsRefusedWithoutBeingShown() {
        List<String> arguments = with("opora.webhooks.lead.url", "http://localhost:9000/");
        arguments.add("--opora.webhooks.lead.secret=too short");
        var told = refusal(arguments);
        assertThat(told.getDescription())
                .contains("OPORA_WEBHOOKS_LEAD_SECRET is too short")
                .doesNotContain("=");
    }

    @Test
    void aWebhookOnThisMachineOrWhereNobodyListensNeedsNoEncryption() {
        for (String plain : List.of("false", "true")) {
            List<String> arguments = with("spring.datasource.url", "jdbc:mysql:x");
            arguments.add("--opora.webhooks.lead.secret=0123456789abcdef");
            arguments.add("--opora.webhooks.plain-http=" + plain);
            arguments.add("--opora.webhooks.lead.url="
                    + (plain.equals("true") ? "http://gateway.example/" : "http://127.0.0.1:9000/opora"));
            assertThat(refusal(arguments).getDescription()).contains("no PostgreSQL");
        }
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

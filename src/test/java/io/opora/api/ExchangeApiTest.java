package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of master data over HTTP. */
@OporaTest
class ExchangeApiTest {

    private static final String IMPORT = "/api/v1/import/customers";
    private static final String EXPORT = "/api/v1/export/customers";
    private static final String ROMASHKA = "Название;Номер\nООО «Ромашка»;К-1\n";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    Clients clients;
    ApiClient lead;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        lead = clients.of(provider.staff(Provider.LEAD));
    }

    @Test
    void aFileIsTriedThenImportedThenExported() {
        JsonNode dry = send(IMPORT + "?dryRun=true", ROMASHKA).body();
        assertThat(dry.path("created").asInt()).isOne();
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(lead.get(EXPORT).text()).doesNotContain("Ромашка");

        JsonNode done = send(IMPORT, ROMASHKA).body();

        assertThat(done.path("created").asInt()).isOne();
        assertThat(done.at("/lines/0/line").asInt()).isEqualTo(2);
        var file = lead.get(EXPORT);
        assertThat(file.text()).startsWith("\uFEFFID;Название;Номер;Действует").contains("ООО «Ромашка»;К-1;да");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"customers-2026-03-02.csv\"");
        assertThat(lead.get(EXPORT, "Accept-Language", "en").text()).startsWith("\uFEFFid;name;number;active");
        assertThat(lead.get(EXPORT + "?format=xlsx").headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void aWrongLineIsToldWithItsPlace() {
        var refused = send(IMPORT, "name;active\n;maybe\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("line 2, name")).isEqualTo("Заполните это поле.");
        assertThat(refused.errorOf("line 2, active")).contains("да или нет");
        assertThat(refused.body().path("detail").asText())
                .endsWith("Исправьте: строка 2, столбец «Действует»; строка 2, столбец «Название».");
        assertThat(lead.sendFile(IMPORT, "x.csv", bytes("name;active\n;maybe\n"), "Accept-Language", "en")
                        .body()
                        .path("detail")
                        .asText())
                .contains("line 2, column 'active'; line 2, column 'name'");
        assertThat(lead.post("/api/v1/customers", "[]").body().path("detail").asText())
                .endsWith("Исправьте: тело запроса.");
    }

    /** The server gives up on it before anybody asks what it is. */
    @Test
    void aFileBeyondEveryLimitIsToldTheLimitOfItsPlace() {
        byte[] piece = new byte[1024 * 1024];
        Multipart huge = new Multipart()
                .file(
                        "x.csv",
                        () -> new SequenceInputStream(
                                Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(piece))
                                        .limit(101)
                                        .toList())));
        ApiClient.Answer refused = lead.send(huge.in(lead.request(IMPORT)));

        assertThat(refused.status()).as(refused.text()).isEqualTo(413);
        assertThat(refused.body().path("detail").asText()).isEqualTo("Файл слишком велик: можно не более 5 МБ.");
    }

    @Test
    void whoMayNotDoesNot() {
        assertThat(clients.engineer().sendFile(IMPORT, "x.csv", bytes(ROMASHKA)).status())
                .isEqualTo(403);
        assertThat(clients.engineer().get("/api/v1/export/contracts").status()).isEqualTo(403);
        ApiClient customer = clients.contactWith(SupportPackage.BASIC);
        assertThat(customer.get(EXPORT).status()).isEqualTo(403);
        assertThat(customer.sendFile(IMPORT, "x.csv", bytes(ROMASHKA)).status()).isEqualTo(403);
    }

    @Test
    void nobodyReadsAFileOfWhoMayNotImportIt() {
        assertThat(clients.engineer().sendFile(IMPORT, "x.csv", new byte[0]).status())
                .isEqualTo(403);
        assertThat(lead.sendFile(IMPORT, "x.csv", new byte[5 * 1024 * 1024 + 1]).errorOf("file"))
                .contains("5 МБ");
    }

    @Test
    void aMisspeltTrialImportsNothing() {
        var refused = send(IMPORT + "?dryrun=true", ROMASHKA);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("dryrun")).isEqualTo("Такого параметра нет. Есть: dryRun.");
        assertThat(lead.get(EXPORT).text()).doesNotContain("Ромашка");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(lead.get("/api/v1/export/cats").code()).isEqualTo("exchange.kind-unknown");
        assertThat(lead.get(EXPORT + "?format=pdf").errorOf("format")).contains("csv, xlsx");
        assertThat(send(IMPORT, "").errorOf("file")).isEqualTo("Заполните это поле.");
        assertThat(send(IMPORT, "\n\n").errorOf("file")).contains("ничего нет");
    }

    private ApiClient.Answer send(String path, String csv) {
        return lead.sendFile(path, "customers.csv", bytes(csv));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

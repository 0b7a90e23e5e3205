package io.opora.api;

import static io.opora.api.Requests.TICKETS;
import static io.opora.api.Requests.incident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.AttachmentSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files of tickets over HTTP: in, kept in the database, and out again. */
@OporaTest
class AttachmentTest {

    private static final int PIECE = 256 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TimeTravel time;

    @Autowired
    AttachmentSettings settings;

    Clients clients;
    ApiClient contact;
    ApiClient engineer;
    String number;
    String attachments;

    @BeforeEach
    void register() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        contact = clients.contactWith(SupportPackage.PREMIUM);
        engineer = clients.engineer();
        number = contact.post(TICKETS, incident(2)).body().path("number").asText();
        attachments = TICKETS + "/" + number + "/attachments";
    }

    @Test
    void whatAContactAttachesEverybodyOfTheTicketCanSave() throws Exception {
        ApiClient.Answer answer = attach(contact, Multipart.of("журнал обмена.log", "Ошибка 7"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode file = answer.body().get(0);
        assertThat(file.path("name").asText()).isEqualTo("журнал обмена.log");
        assertThat(file.path("mediaType").asText())
                .as("not what the sender said")
                .startsWith("text/");
        assertThat(file.path("size").asInt()).isEqualTo(14);
        assertThat(file.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest("Ошибка 7".getBytes(StandardCharsets.UTF_8))));
        assertThat(file.path("visibility").asText()).isEqualTo("PUBLIC");
        assertThat(file.path("author").path("kind").asText()).isEqualTo("CONTACT");
        assertThat(file.path("addedAt").asText()).isEqualTo("2026-03-02T09:00:00+03:00");
        assertThat(engineer.get(attachments).body()).isEqualTo(answer.body());

        ApiClient.Answer saved = engineer.get(attachments + "/" + id(file));
        assertThat(saved.text()).isEqualTo("Ошибка 7");
        assertThat(header(saved, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"______ ______.log\"; filename*=UTF-8''"
                        + "%D0%B6%D1%83%D1%80%D0%BD%D0%B0%D0%BB%20%D0%BE%D0%B1%D0%BC%D0%B5%D0%BD%D0%B0.log");
        assertThat(header(saved, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(saved, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(saved, "Cache-Control")).contains("no-store");
        assertThat(header(saved, "Content-Length")).isEqualTo("14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "страница.html | <html><script>alert(1)</script></html>",
                "picture.png   | <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "..\\..\\fix.bat | del *.*"
            })
    void whatMayRunCodeComesWithoutItsType(String name, String content) {
        JsonNode file = attach(contact, Multipart.of(name, content)).body().get(0);
        ApiClient.Answer saved = contact.get(attachments + "/" + id(file));

        assertThat(file.path("active").asBoolean()).isTrue();
        assertThat(file.path("name").asText()).doesNotContain("\\");
        assertThat(header(saved, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(saved, "Content-Disposition")).startsWith("attachment;");
        assertThat(saved.text()).isEqualTo(content);
    }

    @Test
    void aContactNeverLearnsOfInternalFiles() {
        JsonNode file = attach(engineer, Multipart.of("пароли.txt", "x").field("visibility", "INTERNAL"))
                .body()
                .get(0);

        assertThat(contact.get(attachments).body()).isEmpty();
        assertThat(contact.get(attachments + "/" + id(file)).code()).isEqualTo("attachment.not-found");
        assertThat(engineer.get(attachments + "/" + id(file)).text()).isEqualTo("x");
        ApiClient.Answer internal = attach(contact, Multipart.of("a.txt", "x").field("visibility", "INTERNAL"));
        assertThat(internal.status()).isEqualTo(403);
        assertThat(internal.body().path("detail").asText()).contains("visibility");
    }

    @Test
    void anotherCustomersFilesAreNotThere() {
        String file = id(attach(contact, Multipart.of("a.txt", "x")).body().get(0));
        ApiClient stranger = clients.contactWith(SupportPackage.BASIC);

        assertThat(stranger.get(attachments).status()).isEqualTo(404);
        assertThat(stranger.get(attachments + "/" + file).status()).isEqualTo(404);
        assertThat(attach(stranger, Multipart.of("a.txt", "x")).status()).isEqualTo(404);
        String own = stranger.post(TICKETS, incident(3)).body().path("number").asText();
        assertThat(stranger.get(TICKETS + "/" + own + "/attachments/" + file).status())
                .as("under one's own ticket neither")
                .isEqualTo(404);
        assertThat(contact.get(attachments + "/no-uuid").status()).isEqualTo(400);
    }

    @Test
    void aFileBelongsToOnesOwnMessageAndIsSeenByItsReaders() {
        String note = engineer.write(number, "{'text': 'Смотрю', 'visibility': 'INTERNAL'}")
                .body()
                .path("id")
                .asText();
        JsonNode file = attach(engineer, Multipart.of("a.txt", "x").field("messageId", note))
                .body()
                .get(0);

        assertThat(file.path("messageId").asText()).isEqualTo(note);
        assertThat(file.path("visibility").asText()).isEqualTo("INTERNAL");
        ApiClient.Answer shown = attach(
                engineer, Multipart.of("a.txt", "x").field("messageId", note).field("visibility", "PUBLIC"));
        assertThat(shown.errorOf("visibility")).contains("INTERNAL");
        ApiClient.Answer others = attach(contact, Multipart.of("a.txt", "x").field("messageId", note));
        assertThat(others.errorOf("messageId")).contains("своему сообщению");
        assertThat(attach(contact, Multipart.of("a.txt", "x").field("messageId", "7"))
                        .errorOf("messageId"))
                .contains("UUID");
    }

    @Test
    void anEndedTicketTakesFilesOnlyWithWhatWasWrittenSince() {
        contact.act(number, "cancel", "{'reason': 'Разобрались'}");

        assertThat(attach(contact, Multipart.of("a.txt", "x")).code()).isEqualTo("ticket.ended");
        String last = contact.get(TICKETS + "/" + number + "/messages")
                .body()
                .get(1)
                .path("id")
                .asText();
        assertThat(attach(contact, Multipart.of("a.txt", "x").field("messageId", last))
                        .code())
                .isEqualTo("ticket.ended");
        time.travelBy(Duration.ofDays(1));
        jdbc.update("update opora.ticket_message set written_at = '2026-03-03T09:00:00+03' where id = ?::uuid", last);
        assertThat(attach(contact, Multipart.of("a.txt", "x").field("messageId", last))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsNoFileIsRefused() {
        ApiClient.Answer empty = attach(contact, Multipart.of("пустой.txt", ""));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errorOf("file")).isEqualTo("Файл «пустой.txt» пуст. Приложите файл с содержимым.");
        assertThat(attach(contact, new Multipart().field("visibility", "PUBLIC"))
                        .errorOf("file"))
                .isNotBlank();
        assertThat(contact.post(attachments, "{}").code()).isEqualTo("media-type.multipart");
        ApiClient.Answer broken = contact.postAs("multipart/form-data", attachments, "x");
        assertThat(broken.status()).as(broken.text()).isEqualTo(400);
        assertThat(broken.errorOf("body")).contains("multipart");
        assertNothingIsKept();
    }

    @Test
    void aLimitIsNamedToWhoeverExceedsIt() {
        Multipart many = new Multipart();
        for (int i = 0; i <= settings.filesPerRequest(); i++) {
            many.file("f" + i + ".txt", new byte[] {'x'});
        }
        ApiClient.Answer tooMany = attach(contact, many);
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.errorOf("file")).contains("10").contains("11");

        Multipart parts = new Multipart();
        for (int i = 0; i < 60; i++) {
            parts.file("f" + i + ".txt", new byte[] {'x'});
        }
        ApiClient.Answer tooManyParts = attach(contact, parts);
        assertThat(tooManyParts.status()).as(tooManyParts.text()).isEqualTo(413);
        assertThat(tooManyParts.code()).isEqualTo("upload.too-many-parts");
        assertThat(tooManyParts.body().path("detail").asText()).contains("не более 10");

        long tooLong = settings.largestFile().toBytes() + 1;
        ApiClient.Answer tooLarge =
                attach(contact, new Multipart().file("большой.bin", () -> new Noise(tooLong, new AtomicLong())));
        assertThat(tooLarge.status()).as(tooLarge.text()).isEqualTo(413);
        assertThat(tooLarge.body().path("detail").asText())
                .contains("100 МБ на файл")
                .contains("200 МБ");
        assertNothingIsKept();
    }

    @Test
    void aTicketIsFullSomeDay() {
        jdbc.update(
                "insert into opora.ticket_attachment (id, ticket_id, name, media_type, size, sha256, visibility,"
                        + " author_kind, author_id, author_name, added_at) select gen_random_uuid(), id, 'x', 'x', ?, 'x',"
                        + " 'PUBLIC', 'STAFF', 'x', 'x', now() from opora.ticket",
                settings.largestTicket().toBytes());
        ApiClient.Answer full = attach(contact, Multipart.of("a.txt", "x"));
        assertThat(full.status()).isEqualTo(413);
        assertThat(full.body().path("detail").asText()).contains("1\u00a0024 МБ");

        jdbc.update("update opora.ticket_attachment set size = 1");
        jdbc.update("insert into opora.ticket_attachment (id, ticket_id, name, media_type, size, sha256, visibility,"
                + " author_kind, author_id, author_name, added_at) select gen_random_uuid(), ticket_id, 'x', 'x', 1, 'x',"
                + " 'PUBLIC', 'STAFF', 'x', 'x', now() from opora.ticket_attachment, generate_series(1, 199)");
        assertThat(attach(contact, Multipart.of("a.txt", "x")).errorOf("file")).contains("200");
    }

    @Test
    void anUploadIsSafeToRepeat() {
        ApiClient.Answer first = attach(contact, Multipart.of("a.txt", "x"), "Idempotency-Key", "u-1");
        ApiClient.Answer again = attach(contact, Multipart.of("a.txt", "x"), "Idempotency-Key", "u-1");
        ApiClient.Answer other = attach(contact, Multipart.of("a.txt", "y"), "Idempotency-Key", "u-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(contact.get(attachments).body()).hasSize(1);
    }

    @Test
    void ofFilesThatAreNotAllWellNoneIsKept() {
        ApiClient.Answer answer = attach(
                contact, Multipart.of("a.txt", "x").file("b.txt", new byte[0]).file("c.txt", new byte[] {'x'}));

        assertThat(answer.status()).isEqualTo(400);
        assertNothingIsKept();
    }

    /** The database refuses the last row of all: with it the pieces must go that were written before. */
    @Test
    void anUploadThatFailsAtItsEndLeavesNothing() {
        jdbc.execute("alter table opora.ticket_attachment add constraint refuse check (name <> 'b.txt') not valid");
        try {
            ApiClient.Answer answer = attach(contact, Multipart.of("a.txt", "x").file("b.txt", new byte[PIECE * 3]));
            assertThat(answer.status()).isEqualTo(500);
        } finally {
            jdbc.execute("alter table opora.ticket_attachment drop constraint refuse");
        }
        assertNothingIsKept();
    }

    @Test
    void aLargeFilePassesInPieces() throws Exception {
        long size = 60L * 1024 * 1024 + 7;
        AtomicLong given = new AtomicLong();
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        ApiClient.Answer answer = attach(
                engineer, new Multipart().file("база.bak", () -> new DigestInputStream(new Noise(size, given), sent)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode file = answer.body().get(0);
        assertThat(given.get()).isEqualTo(size);
        assertThat(file.path("size").asLong()).isEqualTo(size);
        String sha256 = HexFormat.of().formatHex(sent.digest());
        assertThat(file.path("sha256").asText()).isEqualTo(sha256);
        assertThat(jdbc.queryForObject(
                        "select max(octet_length(bytes)) from opora.ticket_attachment_chunk", Integer.class))
                .isEqualTo(PIECE);
        assertThat(downloaded(file)).isEqualTo(sha256);

        jdbc.update("delete from opora.ticket_attachment");
        assertNothingIsKept();
    }

    private String downloaded(JsonNode file) throws Exception {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(engineer.request(attachments + "/" + id(file)).GET().build(), BodyHandlers.ofInputStream());
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        try (InputStream body = new DigestInputStream(response.body(), received)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(received.digest());
    }

    private ApiClient.Answer attach(ApiClient by, Multipart body, String... headers) {
        return by.send(body.in(by.request(attachments, headers)));
    }

    private void assertNothingIsKept() {
        assertThat(List.of("ticket_attachment", "ticket_attachment_chunk")).allSatisfy(table -> assertThat(
                        jdbc.queryForObject("select count(*) from opora." + table, Integer.class))
                .as(table)
                .isZero());
    }

    private static String id(JsonNode file) {
        return file.path("id").asText();
    }

    private static String header(ApiClient.Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** So many bytes without an end in memory, and how many were asked for. */
    private static final class Noise extends InputStream {

        private final long size;
        private final AtomicLong given;

        Noise(long size, AtomicLong given) {
            this.size = size;
            this.given = given;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (given.get() >= size) {
                return -1;
            }
            int count = (int) Math.min(length, size - given.get());
            for (int i = 0; i < count; i++) {
                long place = given.get() + i;
                target[from + i] = (byte) (place * 31 + place / 251);
            }
            given.addAndGet(count);
            return count;
        }
    }
}

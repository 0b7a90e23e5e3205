package io.opora.notification;

import static io.opora.notification.LetterSamples.MONDAY_FIVE;
import static io.opora.notification.LetterSamples.letter;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LetterMessageTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final MailSettings SETTINGS = new MailSettings(
            true,
            "support@opora.example",
            "Опора",
            "help@opora.example",
            ZoneId.of("Europe/Moscow"),
            Duration.ofMillis(500),
            100,
            List.of(Duration.ofMinutes(1)));

    @Test
    void programsDoNotAnswerItAndMailboxesThreadIt() throws Exception {
        MimeMessage first = travelled(LetterSamples.anna());
        MimeMessage second = travelled(LetterSamples.anna());

        assertThat(first.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(first.getHeader("X-Auto-Response-Suppress", ",")).isEqualTo("All");
        assertThat(first.getHeader("References", ",")).isEqualTo("<OP-1042@opora.example>");
        assertThat(first.getReplyTo()).containsExactly(new InternetAddress("help@opora.example"));
        assertThat(first.getMessageID()).endsWith("@opora.example>").isNotEqualTo(second.getMessageID());
        assertThat(first.getSentDate()).isEqualTo(MONDAY_FIVE);
    }

    @Test
    void aNewAttemptCarriesTheSameMessageId() throws Exception {
        Notification row = row(LetterSamples.anna());

        assertThat(travelled(row).getMessageID()).isEqualTo(travelled(row).getMessageID());
    }

    @Test
    void nobodyAddsHeadersThroughHisName() throws Exception {
        Recipient sly = new Recipient(
                "sly",
                "Eve\r\nBcc: everybody@example.com",
                "eve@example.com",
                Locale.ENGLISH,
                ZoneId.of("Europe/Moscow"));

        MimeMessage message = travelled(sly);

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("eve@example.com"));
    }

    private static MimeMessage travelled(Recipient reader) throws Exception {
        return travelled(row(reader));
    }

    /** As the other side reads it. */
    private static MimeMessage travelled(Notification row) throws Exception {
        MimeMessage message = LetterMessage.of(row, row.body(new LetterRenderer()), SETTINGS, SESSION, MONDAY_FIVE);
        message.saveChanges();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        message.writeTo(wire);
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static Notification row(Recipient reader) {
        Letter letter = letter(Template.ANSWERED);
        return new Notification(letter, LetterContent.write(letter), "Ответ", reader, MONDAY_FIVE);
    }
}

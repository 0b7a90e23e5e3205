package io.opora.notification;

import static io.opora.notification.LetterSamples.anna;
import static io.opora.notification.LetterSamples.john;
import static io.opora.notification.LetterSamples.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the outbox keeps of a letter is the whole letter. */
class LetterContentTest {

    private final LetterRenderer renderer = new LetterRenderer();

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyLetterComesBackAndReadsTheSame(Template template) {
        Letter written = letter(template);

        Letter read = read(written);

        assertThat(read).isEqualTo(written);
        assertThat(renderer.body(read, anna().reader())).isEqualTo(renderer.body(written, anna().reader()));
        assertThat(renderer.body(read, john().reader())).isEqualTo(renderer.body(written, john().reader()));
        assertThat(renderer.subject(read, john().reader())).isEqualTo(renderer.subject(written, john().reader()));
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        Letter bare = Letter.of(Template.NOTICE, "OP-1", "");
        Letter full = Letter.of(Template.REGISTERED, "OP-2", "«Тема»\r\n\t\"{0}\" \\ \uD83D\uDE00")
                .withValues("", "75", 75, -1, Integer.MAX_VALUE, "{\"phrase\": \"x\"}")
                .withFact("instant", Instant.parse("2026-03-02T14:00:00.123456789Z"))
                .withFact("instant", Instant.EPOCH)
                .withFact("text", "2026-03-02T14:00:00Z")
                .withFact("duration", Duration.ofDays(3).plusMillis(1))
                .withFact("duration", Duration.ofSeconds(-1))
                .withFact("phrase", new Letter.Phrase("no-promise"))
                .withFact("translated", new Letter.Translated("Сеть", "Network"))
                .withQuote(UUID.randomUUID(), "<b>", "");

        assertThat(read(bare)).isEqualTo(bare);
        assertThat(read(full)).isEqualTo(full);
    }

    @Test
    void whatNoLetterMayHoldIsNotWritten() {
        Letter odd = letter(Template.ANSWERED).withFact("late", 1.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterContent.write(odd))
                .withMessageContaining("java.lang.Double");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"topic\": 1, \"values\": [], \"facts\": []}",
                "{\"topic\": \"\", \"values\": [1.5], \"facts\": []}",
                "{\"topic\": \"\", \"values\": [{\"@class\": \"java.net.URL\"}], \"facts\": []}",
                "{\"topic\": \"\", \"values\": [{\"ru\": \"Сеть\"}], \"facts\": []}",
                "{\"topic\": \"\", \"values\": [], \"facts\": [{\"name\": \"late\"}]}",
                "{\"topic\": \"\", \"values\": [], \"facts\": [], \"quote\": {}}"
            })
    void whatIsNoLetterIsNotRead(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> LetterContent.read(Template.ANSWERED, "OP-1", json));
    }

    private static Letter read(Letter written) {
        return LetterContent.read(written.template(), written.number(), LetterContent.write(written));
    }
}

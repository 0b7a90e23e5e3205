package io.opora.notification;

import static io.opora.notification.LetterSamples.anna;
import static io.opora.notification.LetterSamples.john;
import static io.opora.notification.LetterSamples.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterRendererTest {

    private final LetterRenderer renderer = new LetterRenderer();

    @ParameterizedTest
    // A digest is about many tickets: CalmHoursTest.
    @EnumSource(value = Template.class, names = "DIGEST", mode = EnumSource.Mode.EXCLUDE)
    void everyLetterReadsWellInBothLanguages(Template template) {
        Letter letter = letter(template);
        LetterBody russian = body(letter, anna());
        LetterBody english = body(letter, john());

        assertThat(renderer.subject(letter, anna().reader()))
                .startsWith("[OP-1042] ")
                .contains("Не печатаются накладные");
        assertThat(russian.text()).contains("Здравствуйте, Анна Смирнова!").doesNotContain("{", "??", "${");
        assertThat(russian.html()).contains("Здравствуйте, Анна Смирнова!").contains("lang=\"ru\"");
        assertThat(renderer.subject(letter, john().reader())).startsWith("[OP-1042] ");
        assertThat(english.text()).contains("Hello John Miller,").doesNotContain("{", "??", "Приоритет");
        assertThat(english.html()).contains("Hello John Miller,").contains("lang=\"en\"");
    }

    @Test
    @Proves(Term.CUSTOMERS_ZONE)
    void timesAreShownInTheReadersZoneAndLanguage() {
        assertThat(body(letter(Template.REGISTERED), anna()).text())
                .contains("Ответим до: пн, 2 марта 2026, 17:00 (МСК)");
        assertThat(body(letter(Template.REGISTERED), john()).text())
                .contains("We answer by: Mon, 2 March 2026, 19:00 (UTC+05:00)");
    }

    @Test
    void spansAreShownInDaysHoursAndMinutes() {
        Letter late = Letter.of(Template.BREACH, "OP-1", "x").withValues(100, "x");
        assertThat(body(late.withFact("late", Duration.ofMinutes(1575)), anna()).text())
                .contains("Просрочено на: 1 д 2 ч 15 мин");
        assertThat(body(late.withFact("late", Duration.ofSeconds(5)), john()).text())
                .contains("Late by: 1 min");
    }

    @Test
    void theThousandthLetterReadsLikeTheFirst() {
        Letter milestone = letter(Template.MILESTONE);
        Letter bare = Letter.of(Template.CLOSED, "OP-1", "x");
        LetterBody first = body(milestone, anna());
        LetterBody firstBare = body(bare, john());

        for (int i = 0; i < 1_000; i++) {
            assertThat(body(milestone, anna())).isEqualTo(first);
            assertThat(body(bare, john())).isEqualTo(firstBare);
        }
    }

    @Test
    void whatPeopleTypedStaysTextInHtml() {
        Letter typed = Letter.of(Template.ANSWERED, "OP-7", "<script>alert(1)</script>")
                .withFact("topic", "<script>alert(2)</script>")
                .withQuote(java.util.UUID.randomUUID(), "<b>Имя</b>", "<script>alert(3)</script> {0} ${7*7} [[${1}]]");

        LetterBody rendered = body(typed, anna());

        assertThat(rendered.html())
                .doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;alert(2)&lt;/script&gt;")
                .contains("${7*7}", "{0}");
        assertThat(rendered.text()).contains("<script>alert(3)</script> {0} ${7*7} [[${1}]]");
    }

    @Test
    void theSubjectIsOneShortLineWhateverTheCustomerTyped() {
        Letter typed = Letter.of(
                Template.ANSWERED,
                "OP-7",
                "Счёт\r\nBcc: everybody@example.com\u0000\u2028\u202Eтекст " + "я".repeat(400));

        String subject = renderer.subject(typed, anna().reader());

        assertThat(subject)
                .startsWith("[OP-7] Ответ по обращению: Счёт Bcc: everybody@example.com текст я")
                .hasSize(200)
                .endsWith("…")
                .doesNotContainPattern("[\\r\\n\\x00\\u2028\\u202E]");
    }

    private LetterBody body(Letter letter, Recipient recipient) {
        return renderer.body(letter, recipient.reader());
    }
}

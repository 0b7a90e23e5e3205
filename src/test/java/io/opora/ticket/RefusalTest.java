package io.opora.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.refusal.Refusal;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void speaksRussianByItselfAndEnglishToWhomEverAsks() {
        Refusal refusal = new NotPossibleNow("ticket.not-in-work", "OP-1042");

        assertThat(refusal).hasMessage("Сейчас это невозможно: обращение OP-1042 не в работе.");
        assertThat(refusal.text(Locale.UK)).isEqualTo("Not possible now: ticket OP-1042 is not being worked on.");
        assertThat(refusal.text(Locale.FRENCH)).isEqualTo(refusal.getMessage());
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(bundle(Locale.ENGLISH).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
    }

    @Test
    void apostrophesAndNumbersComeOutAsWritten() {
        assertThat(new InvalidInput("text", "field.too-long", 50_000, 60_001).getMessage())
                .contains("50\u00a0000")
                .doesNotContain("{");
        assertThat(new TicketNotFound("OP-7").text(Locale.ENGLISH))
                .isEqualTo("There is no ticket OP-7, or it is not yours to see.");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "refusals",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

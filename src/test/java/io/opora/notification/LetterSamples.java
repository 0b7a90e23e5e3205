package io.opora.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Readers and letters for tests. */
final class LetterSamples {

    static final Instant MONDAY_FIVE = Instant.parse("2026-03-02T17:00:00+03:00");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private LetterSamples() {}

    static Recipient anna() {
        return new Recipient("anna", "Анна Смирнова", "anna@romashka.example", Locale.forLanguageTag("ru"), MOSCOW);
    }

    static Recipient john() {
        return new Recipient(
                "john", "John Miller", "john@acme.example", Locale.ENGLISH, ZoneId.of("Asia/Yekaterinburg"));
    }

    static Recipient at(String address) {
        return new Recipient(address, "Пётр", address, Locale.forLanguageTag("ru"), MOSCOW);
    }

    /** With everything any template needs. */
    static Letter letter(Template template) {
        return Letter.of(template, "OP-1042", "Не печатаются накладные")
                .withValues(75, new Letter.Phrase("clock.reaction"))
                .withFact("customer", "ООО «Ромашка»")
                .withFact("priority", new Letter.Phrase("priority.2"))
                .withFact("reaction-due", MONDAY_FIVE)
                .withFact("resolution-due", new Letter.Phrase("no-promise"))
                .withFact("late", Duration.ofMinutes(135))
                .withQuote(UUID.randomUUID(), "Иван Петров", "Проверьте, пожалуйста, шаблон печати.\nСтрока вторая.");
    }
}

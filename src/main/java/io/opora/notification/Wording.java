package io.opora.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Turns a letter's values into the words of one reader: his language, his time zone. */
final class Wording {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EE, d MMMM uuuu, HH:mm");

    private final MessageSource messages;
    private final Locale language;
    private final ZoneId zone;

    Wording(MessageSource messages, Locale language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
    }

    /** @throws org.springframework.context.NoSuchMessageException when the language has no such words */
    String say(String key, Object... values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = words(values[i]);
        }
        return messages.getMessage(key, words, language);
    }

    String sayOrNothing(String key, Object... values) {
        String nothing = "";
        String said = messages.getMessage(key, null, nothing, language);
        return nothing.equals(said) ? nothing : say(key, values);
    }

    /** A value in the reader's words. */
    String words(Object value) {
        if (value instanceof Instant instant) {
            return moment(instant);
        }
        if (value instanceof Duration duration) {
            return span(duration);
        }
        if (value instanceof Letter.Translated translated) {
            return "en".equals(language.getLanguage()) ? translated.en() : translated.ru();
        }
        return value instanceof Letter.Phrase phrase ? phrase(phrase.key()) : value.toString();
    }

    /** A table may hold a value that has no words, such as a fifth priority: it is shown as it is. */
    private String phrase(String key) {
        String bare = key.substring(key.lastIndexOf('.') + 1);
        return messages.getMessage(key, null, bare, language);
    }

    /** E.g. «пн, 2 марта 2026, 17:00 (МСК)». */
    private String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return DAY_AND_TIME.withLocale(language).format(local) + " (" + zoneName(local) + ")";
    }

    private String zoneName(ZonedDateTime local) {
        String offset = "UTC" + (local.getOffset().getTotalSeconds() == 0 ? "" : local.getOffset());
        return messages.getMessage("zone." + zone.getId(), null, offset, language);
    }

    /** Whole minutes; what is shorter counts as one. */
    private String span(Duration duration) {
        Duration shown = duration.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : duration;
        StringBuilder words = new StringBuilder();
        append(words, shown.toDays(), "span.days");
        append(words, shown.toHoursPart(), "span.hours");
        append(words, shown.toMinutesPart(), "span.minutes");
        return words.toString();
    }

    private void append(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(words.isEmpty() ? "" : " ").append(say(unit, Long.toString(amount)));
        }
    }
}

package io.opora.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it has a language. Values may be text (as people typed it), an {@link java.time.Instant}, a
 * {@link java.time.Duration}, a {@link Phrase} or {@link Translated}.
 *
 * @param number the ticket's number
 * @param topic  the ticket's subject as the customer wrote it
 * @param values what the template's sentences need besides number and topic: placeholders {2}, {3} …
 * @param facts  the lines of the small table
 * @param quote  what a person wrote, or null
 * @param mayWait whether it may come later than it is written: to the staff in calm hours
 * @param neededBy the ticket's nearest deadline, before which even a letter that may wait has to come; null while no promise runs
 */
record Letter(
        Template template,
        String number,
        String topic,
        List<Object> values,
        List<Fact> facts,
        @Nullable Quote quote,
        boolean mayWait,
        @Nullable Instant neededBy) {

    /** A labelled value; the label's words are under {@code fact.<name>}. */
    record Fact(String name, Object value) {}

    /** Words of ours that depend on the language. */
    record Phrase(String key) {}

    /** Words of others that come in both languages. */
    record Translated(String ru, String en) {}

    /** @param message the entry of the conversation that is quoted */
    record Quote(UUID message, String author, String text) {}

    Letter {
        values = List.copyOf(values);
        facts = List.copyOf(facts);
    }

    static Letter of(Template template, String number, String topic) {
        return new Letter(template, number, topic, List.of(), List.of(), null, false, null);
    }

    Letter withValues(Object... more) {
        return new Letter(template, number, topic, List.of(more), facts, quote, mayWait, neededBy);
    }

    Letter withFact(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Fact> longer = new ArrayList<>(facts);
        longer.add(new Fact(name, value));
        return new Letter(template, number, topic, values, longer, quote, mayWait, neededBy);
    }

    Letter withQuote(UUID message, String author, String text) {
        return new Letter(template, number, topic, values, facts, new Quote(message, author, text), mayWait, neededBy);
    }

    /**
     * Nobody is woken for priorities 2 to 4 unless the deadline would pass meanwhile; priority 1 is told at once.
     *
     * @param nearestDeadline of the ticket; null while no promise runs
     */
    Letter calmly(int priority, @Nullable Instant nearestDeadline) {
        return new Letter(template, number, topic, values, facts, quote, priority > 1, nearestDeadline);
    }
}

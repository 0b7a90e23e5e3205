package io.opora.ticket;

import org.jspecify.annotations.Nullable;

/** What people type, checked at the edge of the domain. */
final class Text {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 50_000;

    /** Two of them make one text. */
    static final int LONGEST_STATEMENT = 20_000;

    private Text() {}

    /**
     * The text without the space around it.
     *
     * @throws InvalidInput when it is missing, longer than allowed, or holds characters that no text has
     */
    static String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "field.required");
        }
        if (text.length() > longest) {
            throw new InvalidInput(field, "field.too-long", longest, text.length());
        }
        if (text.chars().anyMatch(Text::isForbidden)) {
            throw new InvalidInput(field, "field.forbidden-characters");
        }
        return text.strip();
    }

    /** As {@link #required}, in a single line: it becomes the subject of letters. */
    static String line(String field, @Nullable String text, int longest) {
        String line = required(field, text, longest);
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "field.single-line");
        }
        return line;
    }

    static String body(@Nullable String text) {
        return required("text", text, LONGEST_TEXT);
    }

    static String reason(@Nullable String reason) {
        return required("reason", reason, LONGEST_TEXT);
    }

    /** NUL cannot be stored, and no other control character but line breaks and tabs belongs in a letter. */
    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}

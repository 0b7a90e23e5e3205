package io.opora.refusal;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong with one field.
 *
 * @param field the field's name as clients write it
 * @param code  a key of the texts
 */
public record Finding(String field, String code, List<Object> arguments) {

    public Finding(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    /** The sentence in English where the reader's language is English, in Russian otherwise. */
    public String text(Locale locale) {
        return Refusal.text(locale, code, arguments.toArray());
    }
}

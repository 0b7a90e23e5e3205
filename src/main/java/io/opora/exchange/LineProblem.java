package io.opora.exchange;

import io.opora.refusal.Finding;
import io.opora.refusal.Refusal;
import java.util.Locale;

/**
 * What is wrong with a line of a file, in a sentence that says what to do.
 *
 * @param line   counted from 1, the header included; 0 when it is about the whole file
 * @param column the field's name; empty when it is about the whole line
 */
public record LineProblem(int line, String column, String code, String textRu, String textEn) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static LineProblem of(int line, Finding finding) {
        return new LineProblem(
                line, finding.field(), finding.code(), finding.text(RUSSIAN), finding.text(Locale.ENGLISH));
    }

    static LineProblem of(int line, Refusal refusal) {
        return new LineProblem(line, "", refusal.code(), refusal.text(RUSSIAN), refusal.text(Locale.ENGLISH));
    }

    /** In English where the reader's language is English, in Russian otherwise. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? textEn : textRu;
    }

    /** Where it is, for a list of fields. */
    public String field() {
        String place = line == 0 ? UnreadableFile.FIELD : "line " + line;
        return column.isEmpty() ? place : place + ", " + column;
    }
}

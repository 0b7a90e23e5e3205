package io.opora.api;

import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where something is wrong, in words for people; programs read the same in the problem's errors. */
final class Places {

    private static final Pattern IN_A_FILE = Pattern.compile("(?:file|line (\\d+))(?:, (.+))?", Pattern.DOTALL);

    private final Language language;
    private final UnaryOperator<String> titles;

    /** @param titles what a column is called in the reader's language */
    Places(Language language, UnaryOperator<String> titles) {
        this.language = language;
        this.titles = titles;
    }

    String list(Collection<String> fields) {
        return fields.stream().distinct().map(this::of).collect(Collectors.joining("; "));
    }

    private String of(String field) {
        Matcher place = IN_A_FILE.matcher(field);
        if (field.equals("body")) {
            return Texts.of(language, "place.body");
        }
        if (!place.matches()) {
            return field;
        }
        String line = place.group(1);
        String column = place.group(2);
        if (column == null) {
            return line == null ? Texts.of(language, "place.file") : Texts.of(language, "place.line", line);
        }
        String title = titles.apply(column);
        return line == null
                ? Texts.of(language, "place.file-column", title)
                : Texts.of(language, "place.line-column", line, title);
    }
}

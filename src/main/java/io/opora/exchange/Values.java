package io.opora.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the values of one line. */
final class Values {

    private final Map<String, @Nullable String> cells = new LinkedHashMap<>();

    Values put(String column, @Nullable Object value) {
        cells.put(column, value == null ? null : value.toString());
        return this;
    }

    Values flag(String column, boolean value, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return put(column, value ? english ? "yes" : "да" : english ? "no" : "нет");
    }

    Map<String, @Nullable String> cells() {
        return cells;
    }
}

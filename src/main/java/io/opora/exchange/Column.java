package io.opora.exchange;

import java.util.Locale;

/**
 * A column of a file.
 *
 * @param key   the field's name in the API, which is also the English title
 * @param title the Russian title
 */
record Column(String key, String title) {

    boolean isTitled(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        return text.equals(key.toLowerCase(Locale.ROOT)) || text.equals(title.toLowerCase(Locale.ROOT));
    }

    String title(Locale language) {
        return language.getLanguage().equals("en") ? key : title;
    }
}

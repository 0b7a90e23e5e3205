package io.opora.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package, in Russian and in English. */
final class Texts {

    private Texts() {}

    static String of(Language language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
    }

    /** What has a name in this language, by it; else as it calls itself. */
    static String named(Language language, String key, String otherwise) {
        return bundle(language).containsKey(key) ? of(language, key) : otherwise;
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "api",
                language == Language.EN ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

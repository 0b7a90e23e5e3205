package io.opora.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** This package's sentences: Russian first, English for those who ask for it. */
final class Texts {

    private static final String BUNDLE = "io.opora.security.texts";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    private Texts() {}

    /** The spoken language that the {@code Accept-Language} header prefers; Russian if it names none of them. */
    static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return RUSSIAN;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? RUSSIAN : found;
        } catch (IllegalArgumentException malformed) {
            return RUSSIAN;
        }
    }

    static String text(Locale locale, String key) {
        return bundle(locale).getString(key);
    }

    static Map<String, String> all(Locale locale) {
        var bundle = bundle(locale);
        return bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), bundle::getString));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

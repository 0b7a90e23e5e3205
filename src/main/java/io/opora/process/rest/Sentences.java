package io.opora.process.rest;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** This package's sentences: Russian first, English for those who prefer it. */
final class Sentences {

    private static final String BUNDLE = "io.opora.process.rest.sentences";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private Sentences() {}

    /** @param acceptable what the browser asked for, best first */
    static Locale preferred(List<Locale> acceptable) {
        return acceptable.stream()
                .filter(locale -> List.of("ru", "en").contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> locale.getLanguage().equals("en") ? Locale.ENGLISH : RUSSIAN)
                .orElse(RUSSIAN);
    }

    static String of(Locale locale, String key) {
        return bundle(locale).getString(key);
    }

    /** A form's field as its label says; the name itself where no form of ours has it. */
    static String field(Locale locale, String name) {
        ResourceBundle bundle = bundle(locale);
        String key = "field." + name;
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

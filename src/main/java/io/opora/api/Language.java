package io.opora.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The languages the API speaks. */
public enum Language {
    RU(Locale.forLanguageTag("ru")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The one that the caller's {@code Accept-Language} prefers; Russian if it names neither. */
    static Language of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return RU;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(spoken -> spoken.equals("ru") || spoken.equals("en"))
                .findFirst()
                .map(spoken -> spoken.equals("en") ? EN : RU)
                .orElse(RU);
    }
}

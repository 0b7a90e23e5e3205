package io.opora.staff;

import java.util.Locale;

/** The language in which a person of the provider wants to be written to. */
public enum StaffLanguage {
    RU,
    EN;

    /** The language of an ISO 639-1 code in lower case. */
    static StaffLanguage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

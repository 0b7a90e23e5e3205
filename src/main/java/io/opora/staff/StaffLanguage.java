package io.opora.staff;

import java.util.Locale;

/** The language in which a person of the provider wants to be written to. */
public enum StaffLanguage {
    RU,
    EN;

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

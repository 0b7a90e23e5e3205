package io.opora.refusal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The domain says no, in a sentence that a person can act on. The exception's own message is Russian; {@link #text} gives
 * it in the reader's language.
 */
public abstract class Refusal extends RuntimeException {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final String code;
    private final transient Object[] arguments;

    protected Refusal(String code, Object... arguments) {
        super(text(RUSSIAN, code, arguments));
        this.code = code;
        this.arguments = arguments;
    }

    /** A stable key for programs, e.g. {@code ticket.not-found}. */
    public String code() {
        return code;
    }

    /** The sentence in English where the reader's language is English, in Russian otherwise. */
    public String text(Locale locale) {
        return text(locale, code, arguments);
    }

    static String text(Locale locale, String code, Object... arguments) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle texts = ResourceBundle.getBundle(
                "refusals",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] told = Arrays.stream(arguments)
                .map(argument -> argument instanceof Words words ? words.in(locale) : argument)
                .toArray();
        return new MessageFormat(texts.getString(code), locale).format(told);
    }
}

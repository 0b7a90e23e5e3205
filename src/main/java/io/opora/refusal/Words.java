package io.opora.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Things named in a refusal's sentence, in the reader's language.
 *
 * @param codes keys of the texts
 */
public record Words(List<String> codes) {

    /** Things whose keys begin alike. */
    public static Words of(String prefix, String... things) {
        return new Words(Arrays.stream(things).map(thing -> prefix + thing).toList());
    }

    String in(Locale locale) {
        return codes.stream().map(code -> Refusal.text(locale, code)).collect(Collectors.joining(", "));
    }
}

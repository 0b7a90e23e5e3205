package io.opora.notification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places for the ticket's facts, such as {@code {номер}}. What is filled in is not read again. */
public final class NoticeText {

    static final String NUMBER = "номер";
    static final String TOPIC = "тема";
    static final String CUSTOMER = "клиент";

    private static final Set<String> KNOWN = Set.of(NUMBER, TOPIC, CUSTOMER);
    private static final Pattern PLACE = Pattern.compile("\\{(\\p{L}+)}");

    private NoticeText() {}

    /** What is wrong with the text; empty when every place in it can be filled. */
    public static Optional<String> problem(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .map(name -> "unknown place {%s}; known: %s".formatted(name, new TreeSet<>(KNOWN)));
    }

    static String filled(String text, Map<String, String> facts) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(facts.get(place.group(1))));
    }
}

package io.opora.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Russian words of the engine's web applications, held against the English ones that ship with them. */
class WebappWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a sentence is filled with, and its markup. */
    private static final Pattern KEPT = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|</?(?:a|br|strong)\\b[^>]*>|&\\w+;");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2}");

    /** Names and values that are the same in each language. */
    private static final List<String> SAME = List.of("CSV", "ID", "ID*", "JSON", "LT", "Optimize", "null", "<null>");

    private static final List<String> DATE_PATTERNS = List.of("/longDateFormat/", "/sameElse");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void eachEnglishSentenceHasARussianOne(String app) throws IOException {
        assertThat(words(app, "ru")).containsOnlyKeys(words(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void whatASentenceIsFilledWithStays(String app) throws IOException {
        Map<String, String> russian = words(app, "ru");
        words(app, "en").forEach((key, english) -> assertThat(kept(russian.get(key)))
                .as("%s of %s", key, app)
                .containsExactlyInAnyOrderElementsOf(kept(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void noSentenceIsLeftInEnglish(String app) throws IOException {
        assertThat(words(app, "ru").entrySet())
                .filteredOn(word -> DATE_PATTERNS.stream().noneMatch(word.getKey()::contains))
                .filteredOn(word -> LETTERS.matcher(word.getValue()).find())
                .allSatisfy(
                        word -> assertThat(CYRILLIC.matcher(word.getValue()).find() || SAME.contains(word.getValue()))
                                .as(word.toString())
                                .isTrue());
    }

    private static List<String> kept(String sentence) {
        return KEPT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(part -> part.replace(" ", ""))
                .toList();
    }

    /** All sentences, by where they stand in the file. */
    private static Map<String, String> words(String app, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream stream = WebappWordsTest.class.getResourceAsStream(file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> words = new TreeMap<>();
            collect("", JSON.readTree(text), words);
            return words;
        }
    }

    private static void collect(String place, JsonNode node, Map<String, String> words) {
        if (node.isValueNode()) {
            words.put(place, node.asText());
        }
        node.properties().forEach(child -> collect(place + "/" + child.getKey(), child.getValue(), words));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(place + "/" + i, node.get(i), words);
        }
    }
}

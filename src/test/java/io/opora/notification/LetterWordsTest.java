package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTest {

    private static final Properties RUSSIAN = words("ru");
    private static final Properties ENGLISH = words("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(RUSSIAN.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        for (String key : RUSSIAN.stringPropertyNames()) {
            assertThat(placeholders(ENGLISH, key)).as(key).isEqualTo(placeholders(RUSSIAN, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateHasItsWords(Template template) {
        for (String part : Set.of(".subject", ".title", ".text")) {
            assertThat(RUSSIAN).containsKey(template.key() + part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void anApostropheIsNeverSwallowed(String language) {
        words(language)
                .forEach((key, text) ->
                        assertThat(text.toString()).as(key.toString()).doesNotContain("'"));
    }

    private static int placeholders(Properties words, String key) {
        return new MessageFormat(words.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(LetterWordsTest.class.getResourceAsStream(
                        "/notifications/letters_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}

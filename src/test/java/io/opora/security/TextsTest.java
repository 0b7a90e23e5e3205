package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru-RU,ru;q=0.9,en;q=0.8 | ru",
                "en-GB,en;q=0.9 | en",
                "de,en;q=0.5,ru;q=0.4 | en",
                "fr | ru",
                "*** | ru",
                " | ru"
            })
    void russianUnlessEnglishIsPreferred(@Nullable String acceptLanguage, String spoken) {
        assertThat(Texts.preferred(acceptLanguage).getLanguage()).isEqualTo(spoken);
    }

    @Test
    void bothLanguagesAreComplete() {
        var russian = Texts.all(Locale.forLanguageTag("ru"));
        var english = Texts.all(Locale.ENGLISH);
        assertThat(english).containsOnlyKeys(russian.keySet());
        assertThat(russian.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(english.get("login.title")).isEqualTo("Sign in");
        assertThat(russian.get("login.title")).isEqualTo("Вход");
    }
}

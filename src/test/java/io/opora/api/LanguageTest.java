package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB,en;q=0.9 | EN", "ru,en;q=0.5 | RU", "de,en;q=0.5 | EN", "fr | RU", " | RU"})
    void russianUnlessEnglishIsPreferred(@Nullable String header, Language spoken) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        assertThat(Language.of(request)).isEqualTo(spoken);
    }
}

package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void bothLanguagesAreComplete() {
        var russian = Texts.bundle(Language.RU);
        var english = Texts.bundle(Language.EN);

        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(russian.keySet());
        assertThat(russian.keySet()).allSatisfy(key -> {
            assertThat(russian.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank();
            assertThat(new MessageFormat(english.getString(key)).getFormats())
                    .as(key + " has the same arguments in both")
                    .hasSameSizeAs(new MessageFormat(russian.getString(key)).getFormats());
        });
        assertThat(russian.getString("path.unknown")).isNotEqualTo(english.getString("path.unknown"));
    }

    @Test
    void apostrophesAndBracesSurvive() {
        assertThat(Texts.of(Language.EN, "on-behalf.unknown", "a@b"))
                .contains("'a@b'")
                .contains("customer's");
        assertThat(Texts.of(Language.RU, "body.not-an-object")).contains("{ … }");
    }
}

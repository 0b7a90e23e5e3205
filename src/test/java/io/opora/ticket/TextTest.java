package io.opora.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Тема\r\nBcc: a@b.c", "Тема\nвторая", "Тема\tс табуляцией"})
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> Text.line("subject", subject, 200))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("subject"));
    }

    @Test
    void aBodyKeepsItsLines() {
        assertThat(Text.body(" первая\nвторая ")).isEqualTo("первая\nвторая");
    }

    @Test
    void nulIsNoText() {
        assertThatThrownBy(() -> Text.body("а\u0000б")).isInstanceOf(InvalidInput.class);
    }
}

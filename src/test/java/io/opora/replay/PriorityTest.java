package io.opora.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,2,2", "2,1,2", "2,2,3", "1,3,3", "3,1,3", "2,3,4", "3,2,4", "3,3,4"})
    void impactAndUrgencyGiveThePriority(int impact, int urgency, int priority) {
        assertThat(Priority.of(impact, urgency).number()).isEqualTo(priority);
    }
}

package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other business-time libraries agree on. */
class BusinessTimeFactsTest {

    static List<BusinessTimeFact> facts() {
        return BusinessTimeFact.readAll("business-time.jsonl");
    }

    static List<BusinessTimeFact> subtractions() {
        return BusinessTimeFact.readAll("business-time-sub.jsonl");
    }

    static List<BusinessTimeFact> pauses() {
        return BusinessTimeFact.readAll("business-time-pauses.jsonl");
    }

    @Test
    void noFactIsMissing() {
        assertThat(facts()).hasSizeGreaterThanOrEqualTo(199);
        assertThat(subtractions()).hasSizeGreaterThanOrEqualTo(21);
        assertThat(pauses()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource({"facts", "subtractions", "pauses"})
    void holds(BusinessTimeFact fact) {
        BusinessCalendar calendar = fact.calendar();
        switch (fact.operation()) {
            case "add", "deadline_with_pauses" ->
                assertThat(calendar.plus(fact.from(), fact.working())).isEqualTo(fact.to());
            case "sub" ->
                assertThat(calendar.minus(fact.from(), fact.working())).isEqualTo(fact.to());
            case "between", "elapsed_with_pauses" ->
                assertThat(calendar.between(fact.from(), fact.to())).isEqualTo(fact.working());
            default -> throw new AssertionError("Unknown operation " + fact.operation());
        }
        fact.nextOpeningAfterwards().ifPresent(opening -> assertThat(calendar.nextOpening(fact.to()))
                .isEqualTo(opening));
    }
}

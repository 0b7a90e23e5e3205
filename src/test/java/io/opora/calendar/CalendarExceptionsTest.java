package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarExceptionsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void comeBackFromTheirText() {
        String text = "2024-01-01 closed\n2024-04-27 10:00-18:00\n2024-04-28 09:00-12:00,13:00-24:00";
        assertThat(CalendarExceptions.parse(text)).hasToString(text);
        assertThat(CalendarExceptions.parse("\n 2024-01-01  Closed \r\n\n")).hasToString("2024-01-01 closed");
        assertThat(CalendarExceptions.parse(" ")).isEqualTo(CalendarExceptions.NONE);
        assertThat(CalendarExceptions.NONE).hasToString("");
    }

    @Test
    void tellClosedFromOrdinary() {
        CalendarExceptions exceptions = CalendarExceptions.closedOn(NEW_YEAR);
        assertThat(exceptions.on(NEW_YEAR)).hasValue(List.of());
        assertThat(exceptions.on(NEW_YEAR.plusDays(1))).isEmpty();
    }

    @Test
    void areJoinedAndTheLatterHold() {
        CalendarExceptions own = CalendarExceptions.parse("2024-01-01 12:00-13:00\n2024-01-05 closed");
        assertThat(CalendarExceptions.closedOn(NEW_YEAR, NEW_YEAR.plusDays(1)).and(own))
                .hasToString("2024-01-01 12:00-13:00\n2024-01-02 closed\n2024-01-05 closed");
    }

    @Test
    void areAValue() {
        assertThat(CalendarExceptions.closedOn(NEW_YEAR))
                .isEqualTo(CalendarExceptions.parse("2024-01-01 closed"))
                .hasSameHashCodeAs(CalendarExceptions.parse("2024-01-01 closed"))
                .isNotEqualTo(CalendarExceptions.parse("2024-01-01 10:00-18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-30 closed, Invalid date",
        "27.04.2024 closed, could not be parsed",
        "2024-04-27, say 'closed' or hours",
        "2024-04-27 open, Not an interval",
        "2024-01-01 closed, the date comes twice"
    })
    void sayWhichLineCannotBeRead(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarExceptions.parse("2024-01-01 closed\n\n" + line))
                .withMessageStartingWith("Line 3, '" + line + "'")
                .withMessageContaining(message);
    }
}

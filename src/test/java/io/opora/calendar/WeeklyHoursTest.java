package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MON-FRI 10:00-18:00",
                "MON-SUN 00:00-24:00",
                "MON-FRI 09:00-12:00,13:00-18:00; SAT 10:00-14:00",
                "FRI 22:00-06:00; SUN 10:00-24:00",
                "MON 10:00:30-11:00; WED 10:00-11:00",
                "closed"
            })
    void comesBackFromItsText(String text) {
        assertThat(WeeklyHours.parse(text)).hasToString(text);
        assertThat(WeeklyHours.parse(WeeklyHours.parse(text).toString())).isEqualTo(WeeklyHours.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon,tue 10:00-18:00             | MON-TUE 10:00-18:00",
                "SAT-MON 10:00-18:00             | MON 10:00-18:00; SAT-SUN 10:00-18:00",
                "SAT 10:00-14:00;FRI 10:00-18:00 | FRI 10:00-18:00; SAT 10:00-14:00",
                "MON 13:00-18:00 , 09:00 - 12:00 | MON 09:00-12:00,13:00-18:00",
                "Closed                          | closed"
            })
    void readsOtherSpellings(String text, String canonical) {
        assertThat(WeeklyHours.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                            | Not hours like",
                "MON-FRI                       | Not hours like",
                "10:00-18:00                   | Not hours like",
                "MON 10:00-18:00;              | Not hours like",
                "MON-WED-FRI 10:00-18:00       | Not a range of days",
                "FOO 10:00-18:00               | Not a day MON to SUN: 'FOO'",
                "MON 10-18                     | Not an interval like 10:00-18:00: '10-18'",
                "MON 10:00                     | Not an interval",
                "MON 10:00-25:00               | Not an interval",
                "MON 24:00-10:00               | Not an interval",
                "MON 10:00-12:00,              | Not an interval",
                "MON-FRI 10:00-18:00; FRI 10:00-17:00 | FRI is named twice"
            })
    void saysWhatItCannotRead(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyHours.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void isAValue() {
        LocalInterval wholeDay = new LocalInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        WeeklyHours mondays = WeeklyHours.of(Map.of(DayOfWeek.MONDAY, List.of(wholeDay), DayOfWeek.SUNDAY, List.of()));
        assertThat(mondays)
                .isEqualTo(WeeklyHours.parse("MON 00:00-24:00"))
                .hasSameHashCodeAs(WeeklyHours.parse("MON 00:00-24:00"))
                .isNotEqualTo(WeeklyHours.ALWAYS);
        assertThat(mondays.on(DayOfWeek.MONDAY)).containsExactly(wholeDay);
        assertThat(mondays.on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(WeeklyHours.of(Map.of())).isEqualTo(WeeklyHours.NEVER);
    }
}

package io.opora.process.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the next year's calendar is asked for: on which day of the last year that is known, at 00:00 Moscow time. */
@Component
class ProductionCalendarSettings {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final MonthDay askOn;

    /** @throws IllegalArgumentException when the setting is no day of the year such as {@code 11-01} */
    ProductionCalendarSettings(@Value("${opora.production-calendar.ask-on}") String askOn) {
        try {
            this.askOn = MonthDay.parse("--" + askOn);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "opora.production-calendar.ask-on is a month and a day such as 11-01, not '" + askOn + "'", e);
        }
    }

    Instant askAt(int missingYear) {
        return askOn.atYear(missingYear - 1).atStartOfDay(MOSCOW).toInstant();
    }

    /** From then on deadlines count in days that nobody has decreed. */
    Instant neededBy(int missingYear) {
        return MonthDay.of(1, 1).atYear(missingYear).atStartOfDay(MOSCOW).toInstant();
    }
}

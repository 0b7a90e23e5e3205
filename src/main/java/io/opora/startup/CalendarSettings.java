package io.opora.startup;

import java.time.DateTimeException;
import java.time.MonthDay;
import org.springframework.core.env.Environment;

/** Whether the day is one on which the next year's production calendar could be asked for. */
class CalendarSettings {

    private static final String ASK_ON = "opora.production-calendar.ask-on";

    private final Environment environment;

    CalendarSettings(Environment environment) {
        this.environment = environment;
    }

    /** @throws UnusableSettingException when it is no day of the year */
    void check() {
        String day = environment.getRequiredProperty(ASK_ON);
        try {
            MonthDay.parse("--" + day);
        } catch (DateTimeException e) {
            throw new UnusableSettingException(
                    ASK_ON + " is no day of the year: '" + day + "'.",
                    "Set OPORA_PRODUCTION_CALENDAR_ASK_ON to month-day, such as 11-01 for the first of November.");
        }
    }
}

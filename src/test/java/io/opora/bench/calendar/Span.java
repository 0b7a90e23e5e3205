package io.opora.bench.calendar;

import java.time.Duration;

/** How much working time is counted on. */
public enum Span {
    HOURS_4("4 h", 0),
    DAYS_3("3 days", 3),
    DAYS_20("20 days", 20),
    DAYS_250("250 days", 250);

    private final String title;
    private final int days;

    Span(String title, int days) {
        this.title = title;
        this.days = days;
    }

    String title() {
        return title;
    }

    Duration of(Hours hours) {
        return days == 0 ? Duration.ofHours(4) : hours.days(days);
    }
}

package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;

/** The provider's day, for Tasklist's filters: {@code ${today.end()}}. */
@ProcessBean("today")
public class Today {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Clock time;

    Today(Clock time) {
        this.time = time;
    }

    /** Midnight in Moscow, when the day is over. */
    public Date end() {
        return Date.from(time.instant()
                .atZone(MOSCOW)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(MOSCOW)
                .toInstant());
    }
}

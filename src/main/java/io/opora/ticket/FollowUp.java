package io.opora.ticket;

import io.opora.contract.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When to look again at a ticket that waits for the customer. */
@Component
public class FollowUp {

    private final Calendars calendars;
    private final Clock time;
    private final Duration after;

    /** @param businessDays days of the production calendar, setting {@code opora.follow-up.business-days} */
    FollowUp(Calendars calendars, Clock time, @Value("${opora.follow-up.business-days}") int businessDays) {
        this.calendars = calendars;
        this.time = time;
        this.after = Duration.ofDays(businessDays);
    }

    /** The same time of day, some business days from now (R3). */
    public Instant fromNow() {
        return calendars.current(Calendars.RU_BUSINESS_DAYS).calendar().plus(time.instant(), after);
    }
}

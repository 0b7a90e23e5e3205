package io.opora.contract;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.NoOpeningException;
import java.time.Instant;
import java.util.Optional;

/** When letters to the staff wait: outside the staff's mail hours, as they are set at a moment. */
@FunctionalInterface
public interface CalmHours {

    CalmHours NONE = at -> Optional.empty();

    /** Until when a letter that leaves at that instant has to wait; empty when it need not. */
    Optional<Instant> until(Instant at);

    /** Outside these hours; none where they never open again, for what waits for ever is lost. */
    static CalmHours outside(BusinessCalendar hours) {
        return at -> hours.isOpen(at) ? Optional.empty() : nextOpening(hours, at);
    }

    private static Optional<Instant> nextOpening(BusinessCalendar hours, Instant at) {
        try {
            return Optional.of(hours.nextOpening(at));
        } catch (NoOpeningException never) {
            return Optional.empty();
        }
    }
}

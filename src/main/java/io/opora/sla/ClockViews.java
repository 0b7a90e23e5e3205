package io.opora.sla;

import io.opora.contract.Calendars;
import io.opora.contract.StoredCalendar;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads clocks for people: the state is the fold of the ledger at this very moment. */
@Service
@Transactional(readOnly = true)
public class ClockViews {

    private final ClocksAtHand clocks;
    private final Ledger ledger;
    private final Calendars calendars;

    ClockViews(ClocksAtHand clocks, Ledger ledger, Calendars calendars) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.calendars = calendars;
    }

    /** All clocks of a ticket, oldest cycle first. */
    public List<ClockView> ofTicket(long ticketId) {
        return clocks.ofTicket(ticketId).stream().map(this::view).toList();
    }

    public Optional<ClockView> find(UUID clockId) {
        return clocks.find(clockId).map(this::view);
    }

    private ClockView view(ClockRecord clock) {
        SlaClock folded = ledger.fold(clock);
        Promise promise = folded.promise();
        StoredCalendar calendar = calendars.version(promise.calendarName(), promise.calendarVersion());
        return ClockView.of(clock, folded, calendar, ledger.now());
    }
}

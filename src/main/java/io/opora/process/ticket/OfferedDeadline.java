package io.opora.process.ticket;

import io.opora.ticket.DeadlineView;
import io.opora.ticket.DeadlineViews;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The deadline that a form is about, in a line; the reason in full is in the conversation. */
@Component
class OfferedDeadline {

    private static final DateTimeFormatter MOSCOW = DateTimeFormatter.ofPattern("EE, d MMMM uuuu, HH:mm")
            .withLocale(Locale.forLanguageTag("ru"))
            .withZone(ZoneId.of("Europe/Moscow"));

    /** Longer than that no variable of the engine may be. */
    private static final int LONGEST_REASON = 3000;

    private final DeadlineViews deadlines;

    OfferedDeadline(DeadlineViews deadlines) {
        this.deadlines = deadlines;
    }

    String shown(String number) {
        DeadlineView.Offer offer = deadlines.newest(number).orElseThrow().lastOffer();
        return "%s (по Москве) — %s\n%s"
                .formatted(MOSCOW.format(offer.dueAt()), offer.byName(), shortened(offer.reason()));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}

package io.opora.api;

import io.opora.calendar.Slot;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.DeadlinePreview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deadline in a person's words: what was promised, which time counts, when it is due. Times are Moscow's. */
final class Explanation {

    /** More stretches than this are told by their number; the receipt lists them all. */
    private static final int TOLD_SLOTS = 12;

    private final Language language;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter clockTime;

    Explanation(Language language) {
        this.language = language;
        this.moment = DateTimeFormatter.ofPattern("EEE dd.MM.yyyy HH:mm", language.locale());
        this.clockTime = DateTimeFormatter.ofPattern("HH:mm", language.locale());
    }

    String of(DeadlinePreview preview, Instant registeredAt) {
        var target = preview.target();
        String promised = promised(
                target.kind(),
                target.budget().iso(),
                target.calendar(),
                preview.calendarVersion(),
                target.rule(),
                target.tableVersion());
        return String.join(
                " ",
                promised,
                Texts.of(language, "explanation.started", at(registeredAt)),
                counted(preview.slots()),
                Texts.of(language, "explanation.due", at(preview.dueAt())));
    }

    String of(ClockView clock) {
        var promise = clock.promise();
        String promised = promised(
                clock.kind(),
                promise.budget().iso(),
                promise.calendarName(),
                promise.calendarVersion(),
                promise.rule(),
                promise.tableVersion());
        return String.join(
                " ",
                promised,
                Texts.of(language, "explanation.started", at(clock.startedAt())),
                counted(clock.slots()),
                end(clock.state(), clock.dueAt()));
    }

    private String promised(
            ClockKind kind, String budget, String calendar, int calendarVersion, String rule, int tableVersion) {
        return Texts.of(
                language,
                "explanation.promised." + kind,
                budget(budget),
                calendar,
                String.valueOf(calendarVersion),
                rule,
                String.valueOf(tableVersion));
    }

    private String counted(List<Slot> slots) {
        if (slots.isEmpty()) {
            return Texts.of(language, "explanation.nothing-counted");
        }
        if (slots.size() > TOLD_SLOTS) {
            Slot last = slots.get(slots.size() - 1);
            return Texts.of(
                    language,
                    "explanation.counted-many",
                    String.valueOf(slots.size()),
                    at(slots.get(0).from()),
                    at(last.to()));
        }
        return Texts.of(
                language, "explanation.counted", slots.stream().map(this::slot).collect(Collectors.joining(", ")));
    }

    private String end(ClockState state, @Nullable Instant dueAt) {
        if (dueAt != null) {
            return Texts.of(language, "explanation.due", at(dueAt));
        }
        return Texts.of(language, state == ClockState.PAUSED ? "explanation.paused" : "explanation.cancelled");
    }

    private String slot(Slot slot) {
        String length = length(Duration.between(slot.from(), slot.to()));
        return at(slot.from()) + "–" + until(slot) + " (" + length + ")";
    }

    /** A stretch that ends at midnight ends at 24:00 of its own day. */
    private String until(Slot slot) {
        LocalDate day = slot.from().atZone(Iso.MOSCOW).toLocalDate();
        var to = slot.to().atZone(Iso.MOSCOW);
        if (to.equals(day.plusDays(1).atStartOfDay(Iso.MOSCOW))) {
            return "24:00";
        }
        return to.toLocalDate().equals(day) ? clockTime.format(to) : moment.format(to);
    }

    private String at(Instant instant) {
        return moment.format(instant.atZone(Iso.MOSCOW));
    }

    private String budget(String iso) {
        return iso.matches("P\\d+D")
                ? Texts.of(language, "explanation.business-days", Integer.valueOf(iso.substring(1, iso.length() - 1)))
                : length(Duration.parse(iso));
    }

    private String length(Duration duration) {
        String hours = Texts.of(language, "explanation.hours", String.valueOf(duration.toHours()));
        String minutes = Texts.of(language, "explanation.minutes", String.valueOf(duration.toMinutesPart()));
        if (duration.toMinutesPart() == 0) {
            return hours;
        }
        return duration.toHours() == 0 ? minutes : hours + " " + minutes;
    }
}

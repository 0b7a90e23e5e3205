package io.opora.api;

import io.opora.calendar.Slot;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.DeadlinePreview;
import io.opora.sla.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deadline in a person's words: what was promised, which time counts, when it is due. Times are Moscow's. */
final class Explanation {

    /** More stretches than this are told by their number; the receipt lists them all. */
    private static final int TOLD_SLOTS = 12;

    private final Language language;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    Explanation(Language language) {
        this.language = language;
        this.moment = DateTimeFormatter.ofPattern("EEE dd.MM.yyyy HH:mm", language.locale());
        this.day = DateTimeFormatter.ofPattern("EEE dd.MM.yyyy", language.locale());
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
                Texts.of(language, "explanation.due", end(preview.dueAt())) + provisional(preview.provisional()));
    }

    String of(ClockView clock) {
        var promise = clock.promises().get(clock.account().promise()).promise();
        return String.join(
                " ",
                promise.agreedFor() == null ? contractual(clock.kind(), promise) : agreed(promise),
                started(clock),
                counted(clock.slots()),
                end(clock.state(), clock.dueAt()) + provisional(clock.provisional()));
    }

    private String contractual(ClockKind kind, Promise promise) {
        return promised(
                kind,
                promise.budget().iso(),
                promise.calendarName(),
                promise.calendarVersion(),
                promise.rule(),
                promise.tableVersion());
    }

    private String agreed(Promise promise) {
        return Texts.of(
                language,
                "explanation.agreed",
                end(promise.agreedFor()),
                calendar(promise.calendarName()),
                String.valueOf(promise.calendarVersion()));
    }

    /** When the clock started and, where the promise in force came later, since when time counts against that. */
    private String started(ClockView clock) {
        String started = Texts.of(language, "explanation.started", at(clock.startedAt()));
        Instant from = clock.account().from();
        return from.equals(clock.startedAt())
                ? started
                : started + " " + Texts.of(language, "explanation.counted-from", at(from));
    }

    private String promised(
            ClockKind kind, String budget, String calendar, int calendarVersion, String rule, int tableVersion) {
        return Texts.of(
                language,
                "explanation.promised." + kind,
                budget(budget),
                calendar(calendar),
                String.valueOf(calendarVersion),
                rule(rule, tableVersion));
    }

    /** A standard calendar by its name in this language; one that somebody else named by that name. */
    String calendar(String name) {
        return Texts.named(language, "calendar." + name, name);
    }

    /** What the terms come from: a row of the table, or what stands in its place. */
    String rule(String rule, int tableVersion) {
        return Texts.named(
                language,
                "explanation.rule." + rule,
                Texts.of(language, "explanation.rule", rule, String.valueOf(tableVersion)));
    }

    String counted(List<Slot> slots) {
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
                    end(last.to()));
        }
        return Texts.of(
                language, "explanation.counted", slots.stream().map(this::slot).collect(Collectors.joining(", ")));
    }

    private String end(ClockState state, @Nullable Instant dueAt) {
        if (dueAt != null) {
            return Texts.of(language, "explanation.due", end(dueAt));
        }
        return Texts.of(language, state == ClockState.PAUSED ? "explanation.paused" : "explanation.cancelled");
    }

    private String provisional(boolean provisional) {
        return provisional ? " " + Texts.of(language, "explanation.provisional") : "";
    }

    String slot(Slot slot) {
        String length = length(Duration.between(slot.from(), slot.to()));
        return at(slot.from()) + "–" + until(slot) + " (" + length + ")";
    }

    private String until(Slot slot) {
        String end = end(slot.to());
        String day = day(slot.from());
        return end.startsWith(day) ? end.substring(day.length() + 1) : end;
    }

    /** What ends at midnight ends at 24:00 of the day that is over. */
    String end(Instant instant) {
        ZonedDateTime local = instant.atZone(Iso.MOSCOW);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(instant.minusMillis(1)) + " 24:00"
                : moment.format(local);
    }

    private String day(Instant instant) {
        return day.format(instant.atZone(Iso.MOSCOW));
    }

    String at(Instant instant) {
        return moment.format(instant.atZone(Iso.MOSCOW));
    }

    String budget(String iso) {
        return iso.matches("P\\d+D")
                ? Texts.of(language, "explanation.business-days", Integer.valueOf(iso.substring(1, iso.length() - 1)))
                : length(Duration.parse(iso));
    }

    /** To the minute, so that the parts add up to the whole for whoever counts along. */
    private String length(Duration exact) {
        Duration duration = exact.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        String hours = Texts.of(language, "explanation.hours", String.valueOf(duration.toHours()));
        String minutes = Texts.of(language, "explanation.minutes", String.valueOf(duration.toMinutesPart()));
        if (duration.toMinutesPart() == 0) {
            return hours;
        }
        return duration.toHours() == 0 ? minutes : hours + " " + minutes;
    }
}

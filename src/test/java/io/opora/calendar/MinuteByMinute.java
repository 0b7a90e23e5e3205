package io.opora.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A calendar that marks each open minute of some weeks and counts them one by one: too plain to share a mistake with the
 * real one. Zones' offsets and all hours must be whole minutes.
 */
final class MinuteByMinute {

    private final Instant start;
    private final BitSet open = new BitSet();

    MinuteByMinute(
            LocalDate first,
            int days,
            ZoneId zone,
            Map<DayOfWeek, List<LocalInterval>> hours,
            Map<LocalDate, List<LocalInterval>> exceptions) {
        this.start = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = -3; i < days + 3; i++) {
            LocalDate date = first.plusDays(i);
            List<LocalInterval> intervals = exceptions.containsKey(date)
                    ? exceptions.get(date)
                    : hours.getOrDefault(date.getDayOfWeek(), List.of());
            for (LocalInterval interval : intervals) {
                boolean overnight = interval.to().compareTo(interval.from()) <= 0;
                int from = minute(instant(date.atTime(interval.from()), zone));
                int to = minute(instant((overnight ? date.plusDays(1) : date).atTime(interval.to()), zone));
                if (to > 0 && to > from) {
                    open.set(Math.max(0, from), to);
                }
            }
        }
        open.clear(days * 1440, Math.max(days * 1440, open.length()));
    }

    void pause(Slot pause) {
        int from = minute(pause.from());
        int to = minute(pause.to());
        if (to > 0 && to > from) {
            open.clear(Math.max(0, from), to);
        }
    }

    boolean isOpen(Instant instant) {
        return open.get(minute(instant));
    }

    /** Null when the weeks end before. */
    Instant plus(Instant from, Duration working) {
        long left = working.toMinutes();
        for (int minute = minute(from); minute < open.length(); minute++) {
            if (open.get(minute)) {
                if (left == 0) {
                    return instant(minute);
                }
                if (--left == 0) {
                    return instant(minute + 1);
                }
            }
        }
        return null;
    }

    /** Null when the weeks begin after. */
    Instant minus(Instant to, Duration working) {
        long left = working.toMinutes();
        for (int minute = minute(to) - 1; minute >= 0; minute--) {
            if (open.get(minute)) {
                if (left == 0) {
                    return instant(minute + 1);
                }
                if (--left == 0) {
                    return instant(minute);
                }
            }
        }
        return null;
    }

    Duration between(Instant from, Instant to) {
        int worked = 0;
        for (int minute = minute(from); minute < minute(to); minute++) {
            worked += open.get(minute) ? 1 : 0;
        }
        return Duration.ofMinutes(worked);
    }

    private static Instant instant(LocalDateTime wallTime, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wallTime);
        ZoneOffset offset = change == null ? zone.getRules().getOffset(wallTime) : change.getOffsetBefore();
        return wallTime.toInstant(offset);
    }

    private int minute(Instant instant) {
        return (int) Duration.between(start, instant).toMinutes();
    }

    private Instant instant(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }
}

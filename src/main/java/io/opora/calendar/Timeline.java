package io.opora.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Arithmetic over the open time of a schedule, in the years 1 to 9999. Time is cut into {@linkplain Page pages} that are
 * computed when first needed and kept; within a page an answer costs two look-ups, and at most 700 pages are turned.
 * Outside the schedule's irregular time a page equals the one 400 years away, so that there are few to keep.
 */
final class Timeline {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int FIRST_PAGE = pageNumber(FIRST);
    private static final int LAST_PAGE = pageNumber(LAST);

    private final Schedule schedule;
    private final int firstIrregular;
    private final int lastIrregular;
    private final AtomicReferenceArray<Page> pages;

    Timeline(Schedule schedule) {
        this.schedule = schedule;
        Slot irregular = schedule.irregular();
        this.firstIrregular = Math.max(FIRST_PAGE, pageNumber(irregular.from()));
        this.lastIrregular = Math.min(LAST_PAGE, pageNumber(irregular.to()));
        this.pages = new AtomicReferenceArray<>(lastIrregular - firstIrregular + 1 + 2 * Page.PER_CYCLE);
    }

    /** The first instant by which so much (more than zero) was worked since the start. */
    Instant plus(Instant start, Duration working) {
        int number = knownPageNumber(start);
        Page page = page(number);
        Duration left = working.plusNanos(page.worked(moment(number, start)));
        while (left.compareTo(page.total()) > 0) {
            left = left.minus(page.total());
            page = page(++number);
        }
        return known(instant(number, page.closing(left.toNanos())));
    }

    /** The last instant since which so much (more than zero) was worked until the end. */
    Instant minus(Instant end, Duration working) {
        int number = knownPageNumber(end);
        Page page = page(number);
        Duration left = working.minusNanos(page.worked(moment(number, end)));
        while (left.compareTo(Duration.ZERO) > 0) {
            page = page(--number);
            left = left.minus(page.total());
        }
        return known(instant(number, page.opening(-left.toNanos())));
    }

    Duration between(Instant from, Instant to) {
        int number = knownPageNumber(from);
        int last = knownPageNumber(to);
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        Duration worked = Duration.ofNanos(-page(number).worked(moment(number, from)));
        for (; number < last; number++) {
            worked = worked.plus(page(number).total());
        }
        return worked.plusNanos(page(last).worked(moment(last, to)));
    }

    boolean isOpen(Instant instant) {
        int number = knownPageNumber(instant);
        return page(number).isOpen(moment(number, instant));
    }

    /** The instant itself when open. */
    Instant nextOpening(Instant from) {
        int number = knownPageNumber(from);
        Page page = page(number);
        long worked = page.worked(moment(number, from));
        while (Duration.ofNanos(worked).equals(page.total())) {
            page = page(++number);
            worked = 0;
        }
        return known(instant(number, page.opening(worked)));
    }

    /** The instant itself when it was open until then. */
    Instant previousClosing(Instant until) {
        int number = knownPageNumber(until);
        Page page = page(number);
        long worked = page.worked(moment(number, until));
        while (worked == 0) {
            page = page(--number);
            worked = page.total().toNanos();
        }
        return known(instant(number, page.closing(worked)));
    }

    /** The open slots of a stretch, cut to it, ascending, merged. */
    List<Slot> slots(Instant from, Instant to) {
        int first = knownPageNumber(from);
        int last = knownPageNumber(to);
        List<Slot> slots = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            int number = n;
            long start = n == first ? moment(n, from) : 0;
            long end = n == last ? moment(n, to) : moment(n, pageStart(n + 1));
            slots.addAll(page(n).slots(start, end, moment -> instant(number, moment)));
        }
        return Slot.merged(slots);
    }

    private Page page(int number) {
        if (number < FIRST_PAGE || number > LAST_PAGE) {
            throw noOpening();
        }
        int index = keptPage(number) - firstIrregular + Page.PER_CYCLE;
        Page page = pages.get(index);
        if (page == null) {
            Instant start = pageStart(keptPage(number));
            page = new Page(schedule.slots(start, start.plusSeconds(Page.SECONDS)), start);
            pages.set(index, page);
        }
        return page;
    }

    /** The number of an equal page in the irregular time or the 400 years on either side of it. */
    private int keptPage(int number) {
        if (number > lastIrregular) {
            return lastIrregular + 1 + (number - lastIrregular - 1) % Page.PER_CYCLE;
        }
        if (number < firstIrregular) {
            return firstIrregular - 1 - (firstIrregular - 1 - number) % Page.PER_CYCLE;
        }
        return number;
    }

    private static int knownPageNumber(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("%s is not in the years 1 to 9999".formatted(instant));
        }
        return pageNumber(instant);
    }

    private Instant known(Instant result) {
        if (result.isBefore(FIRST) || result.isAfter(LAST)) {
            throw noOpening();
        }
        return result;
    }

    private NoOpeningException noOpening() {
        return new NoOpeningException("Not enough open time in the years 1 to 9999 with the hours '%s' in %s"
                .formatted(schedule.hours(), schedule.zone()));
    }

    private static int pageNumber(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), Page.SECONDS);
    }

    private static Instant pageStart(int number) {
        return Instant.ofEpochSecond(number * Page.SECONDS);
    }

    private static long moment(int page, Instant instant) {
        return (instant.getEpochSecond() - page * Page.SECONDS) * 1_000_000_000 + instant.getNano();
    }

    private static Instant instant(int page, long moment) {
        return Instant.ofEpochSecond(page * Page.SECONDS, moment);
    }
}

package io.opora.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The open slots of one page of the {@link Timeline} with the sums of open time before each, in nanoseconds since the
 * page's start, which fit a {@code long} twenty times over.
 *
 * <p>Open time is a coordinate of its own: {@link #worked} leads from an instant to it, {@link #closing} and {@link
 * #opening} lead back. They differ only where one slot is used up and the next has not begun.
 */
final class Page {

    /** The Gregorian calendar's 400 years are 27 × 773 weeks exactly; a page is 773 weeks, nearly 15 years. */
    static final long SECONDS = 773L * 7 * 86_400;

    static final int PER_CYCLE = 27;

    private final Ascending opens;
    private final Ascending sums;
    private final int size;
    private final long total;
    private final Duration totalDuration;

    Page(List<Slot> slots, Instant start) {
        Instant end = start.plusSeconds(SECONDS);
        long[] opens = new long[slots.size()];
        long[] sums = new long[slots.size()];
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            opens[i] = nanos(start, Slot.later(slots.get(i).from(), start));
            sums[i] = sum;
            sum += nanos(start, Slot.earlier(slots.get(i).to(), end)) - opens[i];
        }
        this.opens = new Ascending(opens);
        this.sums = new Ascending(sums);
        this.size = opens.length;
        this.total = sum;
        this.totalDuration = Duration.ofNanos(sum);
    }

    Duration total() {
        return totalDuration;
    }

    /** The open time from the page's start to this moment. */
    long worked(long moment) {
        int slot = opens.floor(moment);
        return slot < 0 ? 0 : Math.min(sums.get(slot) + moment - opens.get(slot), sumAfter(slot));
    }

    boolean isOpen(long moment) {
        int slot = opens.floor(moment);
        return slot >= 0 && moment - opens.get(slot) < sumAfter(slot) - sums.get(slot);
    }

    /** The first moment by which so much time was worked; more than nothing, and not more than the total. */
    long closing(long worked) {
        return moment(sums.floor(worked - 1), worked);
    }

    /** The last moment by which no more than this was worked; less than the total. */
    long opening(long worked) {
        return moment(sums.floor(worked), worked);
    }

    /** The open slots within [from, to), cut to it. */
    List<Slot> slots(long from, long to, LongFunction<Instant> instants) {
        List<Slot> slots = new ArrayList<>();
        for (int slot = Math.max(0, opens.floor(from)); slot < size && opens.get(slot) < to; slot++) {
            long open = Math.max(from, opens.get(slot));
            long close = Math.min(to, opens.get(slot) + sumAfter(slot) - sums.get(slot));
            if (open < close) {
                slots.add(new Slot(instants.apply(open), instants.apply(close)));
            }
        }
        return slots;
    }

    private long moment(int slot, long worked) {
        return opens.get(slot) + worked - sums.get(slot);
    }

    private long sumAfter(int slot) {
        return slot + 1 < size ? sums.get(slot + 1) : total;
    }

    private static long nanos(Instant start, Instant instant) {
        return Duration.between(start, instant).toNanos();
    }
}

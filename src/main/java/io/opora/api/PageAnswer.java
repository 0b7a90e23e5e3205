package io.opora.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page           counted from 0
 * @param size           how many fit on a page
 * @param total          how many there are on all pages
 * @param totalIsAtLeast true when there are so many that not all of them were counted
 */
public record PageAnswer<T>(List<T> items, int page, int size, long total, boolean totalIsAtLeast) {

    /** One whose total is exact. */
    public PageAnswer(List<T> items, int page, int size, long total) {
        this(items, page, size, total, false);
    }
}

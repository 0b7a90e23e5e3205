package io.opora.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page  counted from 0
 * @param size  how many fit on a page
 * @param total how many there are on all pages
 */
public record PageAnswer<T>(List<T> items, int page, int size, long total) {}

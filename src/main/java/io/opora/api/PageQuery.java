package io.opora.api;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** The parameters of a page, read and checked. */
public final class PageQuery {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;

    private PageQuery() {}

    /** @throws BadInput when the page is no number from 0, or the size none from 1 to 100 */
    public static PageRequest of(@Nullable String page, @Nullable String size) {
        Findings findings = new Findings();
        Values values = new Values(findings);
        Integer number = page == null ? Integer.valueOf(0) : values.number("page", page, 0, LAST_PAGE);
        Integer items = size == null ? Integer.valueOf(DEFAULT_SIZE) : values.number("size", size, 1, LARGEST_SIZE);
        findings.refuseIfAny();
        return PageRequest.of(number == null ? 0 : number, items == null ? DEFAULT_SIZE : items);
    }
}

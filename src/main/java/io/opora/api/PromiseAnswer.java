package io.opora.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a ticket's promise has changed, and what was proposed about it; parts of the ticket, none of them in lists. */
record PromiseAnswer(
        @Nullable List<PriorityChangeAnswer> priorities,
        @Nullable List<DowngradeAnswer> downgrades,
        @Nullable List<DeadlineAnswer> deadlines,
        @Nullable List<ReclassificationAnswer> reclassifications) {

    static final PromiseAnswer IN_LISTS = new PromiseAnswer(null, null, null, null);
}

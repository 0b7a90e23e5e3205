package io.opora.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was proposed about a ticket's promise; null where a reader is not shown it, as in lists. */
record Talks(
        @Nullable List<DowngradeAnswer> downgrades,
        @Nullable List<DeadlineAnswer> deadlines,
        @Nullable List<ReclassificationAnswer> reclassifications) {

    static final Talks NOT_SHOWN = new Talks(null, null, null);
}

package io.opora.contract;

import io.opora.refusal.Contradiction;

/** Refuses a change by somebody who has not seen the change before it. */
final class Revisions {

    private Revisions() {}

    /** @throws Contradiction when what the person saw is not what is there now */
    static void check(int seen, int present) {
        if (seen != present) {
            throw new Contradiction("revision.stale");
        }
    }
}

package io.opora.api;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that all of it is told at once. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(String field, String code, Object... arguments) {
        all.add(new Finding(field, code, arguments));
    }

    /** @throws BadInput when anything was found */
    void refuseIfAny() {
        if (!all.isEmpty()) {
            throw new BadInput(all);
        }
    }
}

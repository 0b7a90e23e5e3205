package io.opora.api.masterdata;

import io.opora.api.BadInput;
import io.opora.api.Fields;
import org.jspecify.annotations.Nullable;

/** The revision that a client saw: a change is refused when there has been another one since. */
final class Revision {

    static final String ABOUT = "Needed to change what is there: the revision last read. 409 when it has changed since";

    private static final String FIELD = "revision";

    private Revision() {}

    static @Nullable Integer read(Fields fields) {
        return fields.number(FIELD, 0, Integer.MAX_VALUE);
    }

    /** @throws BadInput when it is missing */
    static int required(@Nullable Integer revision) {
        if (revision == null) {
            throw new BadInput(FIELD, "field.required");
        }
        return revision;
    }
}

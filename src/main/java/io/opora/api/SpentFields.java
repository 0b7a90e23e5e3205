package io.opora.api;

import io.opora.ticket.Spent;
import org.jspecify.annotations.Nullable;

/** The fields {@code minutes} and {@code billable}, wherever they stand. */
final class SpentFields {

    private static final String MINUTES = "minutes";

    private SpentFields() {}

    static @Nullable Integer minutes(Fields fields) {
        return fields.number(MINUTES, Spent.LEAST, Spent.MOST);
    }

    static @Nullable Integer requiredMinutes(Fields fields) {
        return fields.requiredNumber(MINUTES, Spent.LEAST, Spent.MOST);
    }

    static @Nullable Boolean billable(Fields fields) {
        return fields.flag("billable");
    }

    /** @throws BadInput when nothing but that it is billable was said */
    static @Nullable Spent spent(@Nullable Integer minutes, @Nullable Boolean billable) {
        boolean paid = Boolean.TRUE.equals(billable);
        if (minutes == null) {
            if (paid) {
                throw new BadInput(MINUTES, "field.required");
            }
            return null;
        }
        return new Spent(minutes, paid);
    }
}

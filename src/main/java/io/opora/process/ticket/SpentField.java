package io.opora.process.ticket;

import io.opora.ticket.InvalidInput;
import io.opora.ticket.Spent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fields {@code minutes} and {@code billable} of the forms in which engineers write. */
final class SpentField {

    private static final String MINUTES = "minutes";

    private SpentField() {}

    /**
     * Numbers come as whole or broken ones, or as text: whatever the form's library makes of them.
     *
     * @return null when no time was typed
     * @throws InvalidInput when it is no whole number of minutes, or only that it is billable was said
     */
    static @Nullable Spent of(FormFields fields) {
        @Nullable String minutes = fields.find(MINUTES);
        boolean billable = "true".equals(fields.find("billable"));
        if (minutes != null && !minutes.isBlank()) {
            return new Spent(wholeNumber(minutes.strip()), billable);
        }
        if (billable) {
            throw new InvalidInput(MINUTES, "effort.minutes-missing");
        }
        return null;
    }

    private static int wholeNumber(String typed) {
        try {
            return new BigDecimal(typed).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new InvalidInput(MINUTES, "effort.minutes", Spent.LEAST, Spent.MOST);
        }
    }
}

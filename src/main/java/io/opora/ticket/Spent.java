package io.opora.ticket;

/**
 * Time that somebody worked on a ticket.
 *
 * @param minutes  1 to 1440, a day
 * @param billable whether the customer pays for it beyond the package
 */
public record Spent(int minutes, boolean billable) {

    public static final int LEAST = 1;
    public static final int MOST = 1440;

    /** @throws InvalidInput when it is less than a minute or more than a day */
    public Spent {
        if (minutes < LEAST || minutes > MOST) {
            throw new InvalidInput("minutes", "effort.minutes", LEAST, MOST);
        }
    }

    EffortKind kind() {
        return billable ? EffortKind.BILLABLE : EffortKind.INCLUDED;
    }
}

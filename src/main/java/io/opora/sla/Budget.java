package io.opora.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;

/** How much working time a promise allows, in the unit the contract uses. */
@Embeddable
public record Budget(
        @Column(name = "budget_amount") int amount,

        @Enumerated(EnumType.STRING) @Column(name = "budget_unit")
        Unit unit) {

    public enum Unit {
        MINUTES,
        HOURS,
        /** A day of the production calendar, 00:00 to 24:00 (R3): 24 open hours of its calendar. */
        BUSINESS_DAYS
    }

    public Budget {
        if (amount <= 0) {
            throw new IllegalArgumentException("A promise needs a positive budget, not " + amount + " " + unit);
        }
    }

    /** Rounded up to whole minutes, and one at least. */
    static Budget minutes(Duration working) {
        return new Budget((int) Math.max(1, working.plusMillis(59_999).toMinutes()), Unit.MINUTES);
    }

    /** The budget as open time of the promise's calendar. */
    public Duration working() {
        return switch (unit) {
            case MINUTES -> Duration.ofMinutes(amount);
            case HOURS -> Duration.ofHours(amount);
            case BUSINESS_DAYS -> Duration.ofDays(amount);
        };
    }

    /** ISO-8601: {@code PT4H}, or {@code P3D} for business days. */
    public String iso() {
        return unit == Unit.BUSINESS_DAYS ? "P" + amount + "D" : working().toString();
    }
}

package io.opora.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The letters there are; each has its words in {@code notifications/letters_<language>.properties} under its key. */
enum Template {
    REGISTERED(Audience.CUSTOMER),
    UNDER_REVIEW(Audience.CUSTOMER),
    REFUSED(Audience.CUSTOMER),
    GOODWILL(Audience.CUSTOMER),
    /** To the responsible contact and its deputy; the others of its kind go to whoever asked. */
    CONFIRMATION_ASKED(Audience.CUSTOMER),
    CONFIRMATION_REMINDER(Audience.CUSTOMER),
    AWAITS_CONFIRMATION(Audience.CUSTOMER),
    CONFIRMED(Audience.CUSTOMER),
    DECLINED(Audience.CUSTOMER),
    PAID_WORK(Audience.CUSTOMER),
    PAID_WORK_AGREED(Audience.CUSTOMER),
    PAID_WORK_DECLINED(Audience.CUSTOMER),
    OUTSIDE_SCOPE(Audience.CUSTOMER),
    STILL_COVERED(Audience.CUSTOMER),
    NOW_COVERED(Audience.CUSTOMER),
    ANSWERED(Audience.CUSTOMER),
    QUESTION(Audience.CUSTOMER),
    QUESTION_REMINDER(Audience.CUSTOMER),
    SOLVED(Audience.CUSTOMER),
    SOLUTION_REMINDER(Audience.CUSTOMER),
    SOLUTION_WITHDRAWN(Audience.CUSTOMER),
    DOWNGRADE_PROPOSED(Audience.CUSTOMER),
    DOWNGRADE_REMINDER(Audience.CUSTOMER),
    DOWNGRADE_WITHDRAWN(Audience.CUSTOMER),
    DOWNGRADED(Audience.CUSTOMER),
    DOWNGRADED_SILENTLY(Audience.CUSTOMER),
    DOWNGRADED_BY_LEAD(Audience.CUSTOMER),
    PRIORITY_KEPT(Audience.CUSTOMER),
    PRIORITY_RAISED(Audience.CUSTOMER),
    PRIORITY_CORRECTED(Audience.CUSTOMER),
    /** What the customer thinks of a reclassification; it decides nothing. */
    VIEW_ASKED(Audience.CUSTOMER),
    RECLASSIFICATION_REJECTED(Audience.CUSTOMER),
    RECLASSIFICATION_WITHDRAWN(Audience.CUSTOMER),
    CLOSED(Audience.CUSTOMER),
    CLOSED_SILENTLY(Audience.CUSTOMER),
    CLOSED_UNANSWERED(Audience.CUSTOMER),
    LAPSED(Audience.CUSTOMER),
    REOPENED(Audience.CUSTOMER),
    CANCELLED(Audience.CUSTOMER),
    /** To the responsible contact and its deputy, who decide. */
    DEADLINE_OFFERED(Audience.CUSTOMER),
    DEADLINE_REMINDER(Audience.CUSTOMER),
    DEADLINE_AGREED(Audience.CUSTOMER),
    DEADLINE_DECLINED(Audience.CUSTOMER),
    DEADLINE_WITHDRAWN(Audience.CUSTOMER),
    DEADLINE_LAPSED(Audience.CUSTOMER),
    DEADLINE_VOIDED(Audience.CUSTOMER),
    /** What a process owner wrote into a diagram. */
    NOTICE(Audience.CUSTOMER),

    ASSIGNED(Audience.STAFF),
    NEW_IN_QUEUE(Audience.STAFF),
    FOR_SPECIALIST(Audience.STAFF),
    COVER_REVIEW(Audience.STAFF),
    SCOPE_REVIEW(Audience.STAFF),
    CUSTOMER_REPLIED(Audience.STAFF),
    FILE_ADDED(Audience.STAFF),
    SOLUTION_REJECTED(Audience.STAFF),
    DOWNGRADE_DISPUTED(Audience.STAFF, Tone.WARNING),
    DOWNGRADE_AGREED(Audience.STAFF),
    DOWNGRADE_UNDISPUTED(Audience.STAFF),
    DISPUTE_OVERRULED(Audience.STAFF),
    DISPUTE_GRANTED(Audience.STAFF),
    PRIORITY_CHANGED(Audience.STAFF),
    RECLASSIFICATION_REVIEW(Audience.STAFF),
    PRIORITY_STAYS(Audience.STAFF),
    WITHDRAWN(Audience.STAFF),
    REOPENED_FOR_YOU(Audience.STAFF),
    LATE_REPLY(Audience.STAFF),
    HAND_OVER_RETURNED(Audience.STAFF, Tone.WARNING),
    DEADLINE_ASKED(Audience.STAFF),
    DEADLINE_ACCEPTED(Audience.STAFF),
    DEADLINE_REFUSED(Audience.STAFF),
    DEADLINE_TAKEN_BACK(Audience.STAFF),
    DEADLINE_UNANSWERED(Audience.STAFF),
    DEADLINE_OVERTAKEN(Audience.STAFF, Tone.WARNING),
    PASSED_ON(Audience.STAFF),
    GIVEN_BACK(Audience.STAFF),
    BREACH_REASON_RETURNED(Audience.STAFF),
    STAFF_NOTICE(Audience.STAFF),
    /** What was held back in calm hours. */
    DIGEST(Audience.STAFF),
    MILESTONE(Audience.STAFF, Tone.WARNING),
    BREACH(Audience.STAFF, Tone.ALARM);

    enum Audience {
        CUSTOMER,
        STAFF
    }

    /** The colour at the letter's edge. */
    enum Tone {
        CALM("#2563a8"),
        WARNING("#c77700"),
        ALARM("#c0262d");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }

    private final Audience audience;
    private final Tone tone;

    Template(Audience audience) {
        this(audience, Tone.CALM);
    }

    Template(Audience audience, Tone tone) {
        this.audience = audience;
        this.tone = tone;
    }

    /** The name in message files, the outbox and the escalation table, e.g. {@code new-in-queue}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Audience audience() {
        return audience;
    }

    Tone tone() {
        return tone;
    }

    /** Whether such a letter is what the customer has to answer or decide. */
    boolean asks() {
        return this == QUESTION || this == SOLVED || this == DOWNGRADE_PROPOSED || this == DEADLINE_OFFERED;
    }

    static Optional<Template> byKey(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key().equals(key))
                .findFirst();
    }
}

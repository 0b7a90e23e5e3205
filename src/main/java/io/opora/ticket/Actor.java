package io.opora.ticket;

import io.opora.staff.Rights;

/**
 * Who acts: kept with every message, decision and event.
 *
 * @param id   the staff member's user id, or the contact's UUID as text
 * @param name the full name as it was at the moment of acting
 */
public record Actor(Kind kind, String id, String name) {

    /** Acts where nobody does: timers and automatic steps. No person has this id. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, Rights.SYSTEM, "Opora");

    public enum Kind {
        STAFF,
        CONTACT,
        SYSTEM
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    public boolean isContact() {
        return kind == Kind.CONTACT;
    }
}

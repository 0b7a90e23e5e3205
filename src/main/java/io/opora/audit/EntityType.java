package io.opora.audit;

/** What an entry of the audit trail is about, and what its id is. */
public enum EntityType {
    /** By UUID. */
    CUSTOMER,
    /** A customer's person, by UUID. */
    CONTACT,
    /** A customer's installation of the software, by UUID. */
    SYSTEM,
    /** All versions of one contract, by number. */
    CONTRACT,
    /** By user id. */
    STAFF_MEMBER,
    /** By its own id. */
    ABSENCE,
    /** By name. */
    CALENDAR,
    /** A year of decreed holidays, by year. */
    PRODUCTION_CALENDAR,
    /** A correction of clocks, by UUID. */
    CORRECTION
}

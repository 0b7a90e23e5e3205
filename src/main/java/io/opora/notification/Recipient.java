package io.opora.notification;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A person to be told.
 *
 * @param personId the staff member's user id or the contact's UUID as text, to leave out whoever acted
 * @param zone     the zone in which this person reads times
 */
record Recipient(String personId, String name, String address, Locale language, ZoneId zone) {

    Reader reader() {
        return new Reader(name, language, zone);
    }

    /** One mailbox is one reader: two recipients with the same address get one letter. */
    String mailbox() {
        return address.toLowerCase(Locale.ROOT);
    }
}

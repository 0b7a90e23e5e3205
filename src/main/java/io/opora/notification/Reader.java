package io.opora.notification;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Whom a letter's words are for.
 *
 * @param zone the zone in which this person reads times
 */
record Reader(String name, Locale language, ZoneId zone) {}

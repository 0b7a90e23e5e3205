package io.opora.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told about an absence by whoever records or changes it.
 *
 * @param from       the first day away, in Moscow time
 * @param to         the last day away
 * @param substitute the user id of who works for the person then; null for nobody
 */
public record AbsenceDates(
        LocalDate from, LocalDate to, @Nullable String substitute) {}

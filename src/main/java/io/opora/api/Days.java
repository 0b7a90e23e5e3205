package io.opora.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Days as the API means them: Moscow's. */
public final class Days {

    private Days() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, Iso.MOSCOW);
    }

    /** @throws BadInput when the query parameter is no day such as {@code 2026-03-02} */
    public static LocalDate of(String parameter, String text) {
        Findings findings = new Findings();
        LocalDate day = new Values(findings).date(parameter, text);
        findings.refuseIfAny();
        return Objects.requireNonNull(day);
    }
}

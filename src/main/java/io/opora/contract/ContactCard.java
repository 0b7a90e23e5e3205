package io.opora.contract;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A customer's person, for reading.
 *
 * @param name     the full name
 * @param language of letters to this person: {@code ru} or {@code en}
 * @param zone     the zone that times are shown in; deadlines never depend on it
 */
public record ContactCard(
        UUID id,
        String name,
        String email,
        String language,
        ZoneId zone,
        ContactRole role,
        UUID customerId,
        String customerName) {}

package io.opora.contract;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a customer's person.
 *
 * @param email    names one person, in whatever case it is written
 * @param language of letters to this person: {@code ru} or {@code en}
 * @param zone     the zone that times are shown in; deadlines never depend on it
 */
public record ContactDetails(
        String name,
        String email,
        ContactRole role,
        String language,
        ZoneId zone,
        @Nullable String phone) {

    /** @throws WrongFields with everything that is missing or wrong */
    public ContactDetails {
        Checks checks = new Checks();
        name = checks.line("name", name, 200);
        email = checks.line("email", email, 254);
        if (email != null && !Contact.EMAIL.matcher(email).matches()) {
            checks.add("email", "delivery.no-address", email);
        }
        checks.require(role != null, "role", "field.required");
        checks.require(Contact.LANGUAGES.contains(language), "language", "field.unknown-value", language, "ru, en");
        phone = checks.optionalLine("phone", phone, 40);
        checks.refuseIfAny();
    }

    /**
     * As people write it.
     *
     * @param language in either case; Russian when null
     * @param zone     Moscow when null
     * @throws WrongFields with everything that is missing or wrong
     */
    public static ContactDetails of(
            @Nullable String name,
            @Nullable String email,
            @Nullable ContactRole role,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String phone) {
        Checks checks = new Checks();
        boolean known = zone == null || ZoneId.getAvailableZoneIds().contains(zone);
        checks.require(known, "zone", "field.zone", zone == null ? "" : zone);
        ZoneId where = zone == null || !known ? Contact.DEFAULT_ZONE : ZoneId.of(zone);
        ContactDetails details =
                checks.collect(() -> new ContactDetails(name, email, role, language(language), where, phone));
        checks.refuseIfAny();
        return details;
    }

    private static String language(@Nullable String written) {
        if (written == null) {
            return "ru";
        }
        String code = written.strip().toLowerCase(Locale.ROOT);
        return Contact.LANGUAGES.contains(code) ? code : written;
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("email", email);
        facts.put("role", role);
        facts.put("language", language);
        facts.put("zone", zone.getId());
        facts.put("phone", phone);
        return facts;
    }
}

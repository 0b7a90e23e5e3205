package io.opora.contract;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a customer's system.
 *
 * @param version of the software that is installed, as the provider numbers it; null when it is not known
 */
public record SystemDetails(
        String name,
        CustomerSystem.Purpose purpose,
        CustomerSystem.Hosting hosting,
        @Nullable String version) {

    /** @throws WrongFields with everything that is missing or wrong */
    public SystemDetails {
        Checks checks = new Checks();
        name = checks.line("name", name, 100);
        checks.require(purpose != null, "purpose", "field.required");
        checks.require(hosting != null, "hosting", "field.required");
        version = checks.optionalLine("version", version, 50);
        checks.refuseIfAny();
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("purpose", purpose);
        facts.put("hosting", hosting);
        facts.put("version", version);
        return facts;
    }
}

package io.opora.contract;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a customer.
 *
 * @param number the customer's number in the provider's books; unique in whatever case, and not needed
 */
public record CustomerDetails(String name, @Nullable String number) {

    /** @throws WrongFields with everything that is missing or wrong */
    public CustomerDetails {
        Checks checks = new Checks();
        name = checks.line("name", name, 200);
        number = checks.optionalLine("number", number, 50);
        checks.refuseIfAny();
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("number", number);
        return facts;
    }
}

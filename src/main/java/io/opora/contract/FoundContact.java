package io.opora.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's person as a search shows it to the staff.
 *
 * @param phone as it was written down, in whatever form
 */
public record FoundContact(
        UUID id, String name, String email, @Nullable String phone, ContactRole role, String customerName) {

    static FoundContact of(Contact contact) {
        return new FoundContact(
                contact.getId(),
                contact.getName(),
                contact.getEmail(),
                contact.getPhone(),
                contact.getRole(),
                contact.getCustomer().getName());
    }
}

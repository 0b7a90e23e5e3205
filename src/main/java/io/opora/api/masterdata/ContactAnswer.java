package io.opora.api.masterdata;

import io.opora.contract.ContactDetails;
import io.opora.contract.ContactRole;
import io.opora.contract.ContactView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's person as the API shows it. */
@Schema(name = "Contact")
record ContactAnswer(
        UUID id,
        UUID customerId,
        @Schema(example = "Анна Смирнова") String name,
        @Schema(example = "anna@romashka.example") String email,
        ContactRole role,
        @Schema(example = "ru") String language,
        @Schema(example = "Asia/Yekaterinburg") String zone,
        @Nullable String phone,

        @Schema(description = "false: has left") boolean active,

        @Schema(description = "Grows with each change") int revision) {

    static ContactAnswer of(ContactView contact) {
        ContactDetails details = contact.details();
        return new ContactAnswer(
                contact.id(),
                contact.customerId(),
                details.name(),
                details.email(),
                details.role(),
                details.language(),
                details.zone().getId(),
                details.phone(),
                contact.active(),
                contact.revision());
    }
}

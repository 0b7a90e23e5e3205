package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.contract.ContactDetails;
import io.opora.contract.ContactRole;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's person to create, or as it is to be. */
@Schema(
        name = "ContactToKeep",
        requiredProperties = {"name", "email", "role"},
        example = """
                {"name": "Анна Смирнова", "email": "anna@romashka.example", "role": "RESPONSIBLE", "language": "ru",
                 "zone": "Asia/Yekaterinburg", "phone": "+7 343 000-00-00", "revision": 0}""")
record ContactForm(
        @Schema(maxLength = 200) @Nullable String name,

        @Schema(description = "Names one person, in whatever case", maxLength = 254) @Nullable
        String email,

        @Schema(description = "No more RESPONSIBLE ones than the contract in force allows") @Nullable
        ContactRole role,

        @Schema(description = "ru or en; without it ru") @Nullable
        String language,

        @Schema(description = "Times are shown in it, deadlines never depend on it; without it Europe/Moscow") @Nullable
        String zone,

        @Schema(maxLength = 40) @Nullable String phone,
        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static ContactForm read(Fields fields) {
        return new ContactForm(
                fields.text("name", 1000),
                fields.text("email", 1000),
                fields.choice("role", ContactRole.class),
                fields.text("language", 100),
                fields.text("zone", 100),
                fields.text("phone", 1000),
                Revision.read(fields));
    }

    ContactDetails details() {
        return ContactDetails.of(name, email, role, language, zone, phone);
    }
}

package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.staff.StaffDetails;
import io.opora.staff.StaffLanguage;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is corrected about a person: all of it together. */
@Schema(
        requiredProperties = {"fullName", "email", "language"},
        example = """
                {"fullName": "Инна Петрова", "email": "petrova@opora.example", "language": "RU"}""")
record StaffForm(String fullName, String email, StaffLanguage language) {

    static StaffForm read(Fields fields) {
        return new StaffForm(
                fields.requiredText("fullName", 200),
                fields.requiredText("email", 254),
                fields.requiredChoiceInAnyCase("language", StaffLanguage.class));
    }

    StaffDetails details() {
        return new StaffDetails(fullName, email, language);
    }
}

package io.opora.api.masterdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.opora.api.Fields;
import io.opora.staff.StaffLanguage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is hired, and the password to begin with. */
@Schema(
        requiredProperties = {"id", "fullName", "email", "groups", "password"},
        example = """
                {"id": "ivanova", "fullName": "Инна Иванова", "email": "ivanova@opora.example", "language": "RU",
                 "groups": ["support-line"], "password": "сорок тысяч обезьян"}""")
record HireForm(
        @Schema(description = "The login name; it stays for good")
        String id,

        String fullName,
        String email,
        @Schema(description = "Of letters; RU when missing") StaffLanguage language,
        List<String> groups,

        // What is written as JSON is hashed to know a repeated request; a password is in no such hash.
        @JsonProperty(access = Access.WRITE_ONLY)
        @Schema(description = "Twelve characters at least; the person changes it in the web applications' profile")
        String password) {

    static HireForm read(Fields fields) {
        return new HireForm(
                fields.requiredText("id", 64),
                fields.requiredText("fullName", 200),
                fields.requiredText("email", 254),
                language(fields.choiceInAnyCase("language", StaffLanguage.class)),
                fields.requiredTexts("groups", 64),
                fields.requiredText("password", 200));
    }

    private static StaffLanguage language(@Nullable StaffLanguage chosen) {
        return chosen == null ? StaffLanguage.RU : chosen;
    }

    @Override
    public String toString() {
        return "HireForm[id=" + id + "]";
    }
}

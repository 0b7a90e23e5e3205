package io.opora.api.masterdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new password; never shown, logged or kept in the trail of changes. */
@Schema(requiredProperties = "password")
record PasswordForm(
        @JsonProperty(access = Access.WRITE_ONLY) @Schema(minLength = 12, maxLength = 200)
        String password) {

    static PasswordForm read(Fields fields) {
        return new PasswordForm(fields.requiredText("password", 200));
    }

    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}

package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new password; never shown, logged or kept in the trail of changes. */
@Schema(requiredProperties = "password")
record PasswordForm(@Schema(minLength = 12, maxLength = 200) String password) {

    static PasswordForm read(Fields fields) {
        return new PasswordForm(fields.requiredText("password", 200));
    }

    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}

package io.opora.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of a new installation. Needed once; ignored as soon as there is an administrator.
 *
 * @param user the user id, such as {@code ivanova}
 * @param password at least twelve characters
 */
@ConfigurationProperties("opora.admin")
record AdminSettings(
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("Администратор") String fullName,
        @Nullable String email) {

    @Override
    public String toString() {
        return "AdminSettings[user=" + user + "]";
    }
}

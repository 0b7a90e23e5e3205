package io.opora.security;

import java.util.UUID;

/** A person of a customer. What it may see follows from the contact's customer. */
public record ContactPrincipal(UUID contactId) implements OporaPrincipal {

    @Override
    public String getName() {
        return contactId.toString();
    }
}

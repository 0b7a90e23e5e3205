package io.opora.api;

import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.testing.Provider;
import io.opora.ticket.Actor;
import java.util.UUID;

/** Clients of people, each with a token of its own. */
final class Clients {

    private final int port;
    private final Provider provider;
    private final ApiTokens tokens;

    Clients(int port, Provider provider, ApiTokens tokens) {
        this.port = port;
        this.provider = provider;
        this.tokens = tokens;
    }

    /** The contact of a new customer with this package. */
    ApiClient contactWith(SupportPackage supportPackage) {
        return of(provider.contactWith(supportPackage));
    }

    ApiClient engineer() {
        return of(provider.staff(Provider.ENGINEER));
    }

    ApiClient of(Actor person) {
        var token = person.isContact()
                ? tokens.issueForContact(UUID.fromString(person.id()), "test", null)
                : tokens.issueForStaff(person.id(), "test", null);
        return new ApiClient(port, token.plain());
    }
}

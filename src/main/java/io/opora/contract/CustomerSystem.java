package io.opora.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An installation of the software at a customer. Its name is the customer's own, and one of a kind there. */
@Entity
public class CustomerSystem {

    /** What the customer uses it for. */
    public enum Purpose {
        PRODUCTION,
        TEST
    }

    /** Where it runs. */
    public enum Hosting {
        /** At the provider. */
        CLOUD,
        /** At the customer. */
        ON_SITE
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    private String name;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private Hosting hosting;

    private @Nullable String version;
    private boolean active = true;

    @Version
    private @Nullable Integer rowVersion;

    public CustomerSystem(UUID id, Customer customer, SystemDetails details) {
        this.id = id;
        this.customer = customer;
        describe(details);
    }

    protected CustomerSystem() {}

    final void describe(SystemDetails details) {
        this.name = details.name();
        this.purpose = details.purpose();
        this.hosting = details.hosting();
        this.version = details.version();
    }

    void activate(boolean active) {
        this.active = active;
    }

    SystemDetails details() {
        return new SystemDetails(name, purpose, hosting, version);
    }

    SystemView view() {
        return new SystemView(id, customer.getId(), details(), active, revision());
    }

    int revision() {
        return rowVersion == null ? 0 : rowVersion;
    }

    boolean isActive() {
        return active;
    }

    UUID getId() {
        return id;
    }
}

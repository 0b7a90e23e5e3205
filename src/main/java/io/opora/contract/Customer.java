package io.opora.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company that buys support. */
@Entity
public class Customer {

    @Id
    private UUID id;

    private String name;
    private @Nullable String number;
    private boolean active = true;

    @Version
    private @Nullable Integer rowVersion;

    /** @throws IllegalArgumentException when the name is blank or longer than 200 characters */
    public Customer(UUID id, String name) {
        this.id = id;
        this.name = Text.required("The customer's name", name, 200);
    }

    protected Customer() {}

    void describe(CustomerDetails details) {
        this.name = details.name();
        this.number = details.number();
    }

    void activate(boolean active) {
        this.active = active;
    }

    CustomerDetails details() {
        return new CustomerDetails(name, number);
    }

    CustomerCard card() {
        return new CustomerCard(id, name, number, active, revision());
    }

    int revision() {
        return rowVersion == null ? 0 : rowVersion;
    }

    boolean isActive() {
        return active;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}

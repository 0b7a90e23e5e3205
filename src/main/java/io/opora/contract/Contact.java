package io.opora.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person at a customer. The e-mail address names one person, in whatever case it is written. */
@Entity
public class Contact {

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Moscow");

    static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");
    static final Set<String> LANGUAGES = Set.of("ru", "en");

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    private String name;
    private String email;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    private String language = "ru";
    private ZoneId zone = DEFAULT_ZONE;
    private boolean active = true;

    @Version
    private @Nullable Integer rowVersion;

    /**
     * A Russian-speaking contact in Moscow; {@link #speaks} and {@link #livesIn} say otherwise.
     *
     * @throws IllegalArgumentException when the name is missing or the address is no e-mail address
     */
    public Contact(UUID id, Customer customer, String name, String email, ContactRole role) {
        this.id = id;
        this.customer = customer;
        this.name = Text.required("The contact's name", name, 200);
        this.email = Text.required("The contact's e-mail", email, 254);
        if (!EMAIL.matcher(this.email).matches()) {
            throw new IllegalArgumentException("'" + this.email + "' is no e-mail address");
        }
        this.role = role;
    }

    protected Contact() {}

    /** @param language {@code ru} or {@code en} */
    public Contact speaks(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Letters are written in ru or en, not in '" + language + "'");
        }
        this.language = language;
        return this;
    }

    public Contact livesIn(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public Contact reachedAt(String phone) {
        this.phone = Text.required("The contact's phone", phone, 40);
        return this;
    }

    /** The person has left: kept for the history, known to nobody who asks now. */
    public void deactivate() {
        this.active = false;
    }

    void describe(ContactDetails details) {
        this.name = details.name();
        this.email = details.email();
        this.role = details.role();
        this.language = details.language();
        this.zone = details.zone();
        this.phone = details.phone();
    }

    void reactivate() {
        this.active = true;
    }

    ContactDetails details() {
        return new ContactDetails(name, email, role, language, zone, phone);
    }

    ContactView view() {
        return new ContactView(id, customer.getId(), details(), active, revision());
    }

    int revision() {
        return rowVersion == null ? 0 : rowVersion;
    }

    public UUID getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public ContactRole getRole() {
        return role;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether the person may ask: works there still, at a customer that is one still. */
    boolean isPresent() {
        return active && customer.isActive();
    }

    ContactCard card() {
        return new ContactCard(id, name, email, language, zone, role, customer.getId(), customer.getName());
    }
}

package io.opora.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contract. A contract keeps its number through all its versions; each version has days of its own,
 * which never overlap another's. {@link ContractRegister} concludes and amends contracts.
 */
@Entity
public class Contract {

    private static final Pattern EXCEPTION = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

    @Id
    private UUID id;

    private String number;

    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    private SupportPackage supportPackage;

    private LocalDate validFrom;
    private LocalDate validTo;
    private BigDecimal monthlyFee;
    private int responsibleContacts = 1;
    private @Nullable String dedicatedSpecialist;
    private @Nullable String personalManager;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "contract_suspension", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderBy("from")
    private Set<Suspension> suspensions = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> exceptions = new TreeSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OwnTerm> ownTerms = new ArrayList<>();

    @Version
    private @Nullable Integer rowVersion;

    /**
     * A contract on the package's standard terms.
     *
     * @param number     as printed on the paper, e.g. {@code Д-2026/014}
     * @param monthlyFee in roubles
     * @throws IllegalArgumentException when the number is missing or the fee is negative
     */
    public Contract(
            UUID id,
            String number,
            Customer customer,
            SupportPackage supportPackage,
            Validity validity,
            BigDecimal monthlyFee) {
        this.id = id;
        this.number = Text.required("The contract's number", number, 50);
        this.customer = customer;
        this.supportPackage = supportPackage;
        this.validFrom = validity.from();
        this.validTo = validity.to();
        if (monthlyFee.signum() < 0) {
            throw new IllegalArgumentException("The monthly fee of " + number + " is negative: " + monthlyFee);
        }
        this.monthlyFee = monthlyFee;
        this.version = 1;
    }

    protected Contract() {}

    /**
     * Covers a service or a scope that the package leaves out.
     *
     * @param serviceOrScope a {@link ServiceKind}'s name, or a scope in the same spelling, e.g. {@code NETWORKS}
     */
    public Contract covering(String serviceOrScope) {
        if (!EXCEPTION.matcher(serviceOrScope).matches()) {
            throw new IllegalArgumentException(
                    "A contract's exception is written like DEVELOPMENT or NETWORKS, not '" + serviceOrScope + "'");
        }
        exceptions = new TreeSet<>(exceptions);
        exceptions.add(serviceOrScope);
        return this;
    }

    /** @throws IllegalArgumentException when the contract has a term of this kind and priority already */
    public Contract promising(OwnTerm term) {
        if (terms().ownTerm(term.kind(), term.priority()).isPresent()) {
            throw new IllegalArgumentException("Contract %s has two own terms for %s of priority %d"
                    .formatted(number, term.kind(), term.priority()));
        }
        ownTerms = new ArrayList<>(ownTerms);
        ownTerms.add(term);
        return this;
    }

    /** @param staffId the user id of the customer's own engineer */
    public Contract servedBy(String staffId) {
        this.dedicatedSpecialist = staffId;
        return this;
    }

    /** @param staffId the user id of the person who keeps in regular contact with the customer */
    public Contract managedBy(String staffId) {
        this.personalManager = staffId;
        return this;
    }

    /** @param count how many responsible contacts may ask for consultations; the offer's standard is one */
    public Contract withResponsibleContacts(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A contract has at least one responsible contact, not " + count);
        }
        this.responsibleContacts = count;
        return this;
    }

    /** Nothing is covered from this moment on, until {@link #resume}. */
    public void suspend(Instant from, String reason) {
        suspensions.add(new Suspension(from, null, Text.required("The reason of the suspension", reason, 500)));
    }

    /** The contract holds again from this moment on; that it did not before stays known. */
    void resume(Instant at) {
        openSuspension().ifPresent(open -> {
            suspensions.remove(open);
            suspensions.add(open.until(at));
        });
    }

    /** What suspends the version before in this one's days suspends this one too, also when it is over by now. */
    void staySuspendedLike(Contract before) {
        before.suspensions().stream()
                .filter(suspension -> !suspension.endsBy(validity().start()))
                .forEach(suspensions::add);
    }

    Optional<Suspension> openSuspension() {
        return suspensions.stream().filter(Suspension::isOpen).findFirst();
    }

    Optional<Suspension> suspensionAt(Instant at) {
        return suspensions.stream()
                .filter(suspension -> suspension.contains(at))
                .findFirst();
    }

    /** In the order of time. */
    List<Suspension> suspensions() {
        return suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
    }

    /** Outside its days a contract is not started or expired, suspended or not. */
    public ContractState stateAt(Instant at) {
        if (at.isBefore(validity().start())) {
            return ContractState.NOT_STARTED;
        }
        if (!validity().contains(at)) {
            return ContractState.EXPIRED;
        }
        return suspensionAt(at).isPresent() ? ContractState.SUSPENDED : ContractState.VALID;
    }

    /** The terms as they stand now, detached from this contract. */
    public ContractTerms terms() {
        return new ContractTerms(
                id,
                number,
                version,
                supportPackage,
                validFrom,
                validTo,
                dedicatedSpecialist,
                personalManager,
                exceptions,
                ownTerms);
    }

    void agree(ContractDetails details) {
        this.supportPackage = details.supportPackage();
        this.validFrom = details.validFrom();
        this.validTo = details.validTo();
        this.monthlyFee = details.monthlyFee();
        this.responsibleContacts = details.responsibleContacts();
        this.exceptions = new TreeSet<>(details.exceptions());
        this.ownTerms = new ArrayList<>(details.ownTerms());
        this.dedicatedSpecialist = details.dedicatedSpecialist();
        this.personalManager = details.personalManager();
    }

    ContractDetails details() {
        return new ContractDetails(
                supportPackage,
                validFrom,
                validTo,
                monthlyFee,
                responsibleContacts,
                exceptions,
                ownTerms,
                dedicatedSpecialist,
                personalManager);
    }

    void becomeVersion(int version) {
        this.version = version;
    }

    void endOn(LocalDate lastDay) {
        this.validTo = new Validity(validFrom, lastDay).to();
    }

    public UUID getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public int getVersion() {
        return version;
    }

    public Customer getCustomer() {
        return customer;
    }

    public SupportPackage getSupportPackage() {
        return supportPackage;
    }

    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    public BigDecimal getMonthlyFee() {
        return monthlyFee;
    }

    public int getResponsibleContacts() {
        return responsibleContacts;
    }

    int revision() {
        return rowVersion == null ? 0 : rowVersion;
    }
}

package io.opora.contract;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.refusal.Checks;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What managers and administrators do with contracts; whoever else tries gets {@link NotPermitted}. Each change names the
 * revision that the person saw, and is kept in the audit trail. Tickets that run keep the terms they came in under.
 */
@Service
@Transactional
public class ContractAdministration {

    private final Customers customers;
    private final Contracts contracts;
    private final ContractRegister register;
    private final ContractReferences references;
    private final ResponsibleLimit limit;
    private final CustomerRights rights;
    private final NaturalKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    ContractAdministration(
            Customers customers,
            Contracts contracts,
            ContractRegister register,
            ContractReferences references,
            ResponsibleLimit limit,
            CustomerRights rights,
            NaturalKeys keys,
            AuditTrail audit,
            Clock clock) {
        this.customers = customers;
        this.contracts = contracts;
        this.register = register;
        this.references = references;
        this.limit = limit;
        this.rights = rights;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param number as printed on the paper, e.g. {@code Д-2026/014}
     * @throws NotThere when there is no such customer
     * @throws WrongFields when it lasts less than 12 months, or names a person or a calendar that is not known
     * @throws Contradiction when there is a contract of this number, or the customer is one no more
     */
    public ContractView conclude(UUID customerId, String number, ContractDetails details, String by) {
        rights.requireContracts(by);
        keys.share();
        Customer customer = customers.lock(customerId).orElseThrow(() -> new NotThere("customer.unknown"));
        if (!customer.isActive()) {
            throw new Contradiction("customer.inactive", customer.getName());
        }
        Checks checks = new Checks();
        String printed = checks.line("number", number, 50);
        checks.refuseIfAny();
        references.check(details);
        keys.lockOne("contract", printed);
        contracts.findByNumberOrderByVersion(printed).stream().findFirst().ifPresent(other -> {
            throw new Contradiction(
                    "contract.number-taken", printed, other.getCustomer().getName());
        });
        register.conclude(contract(customer, printed, details));
        Map<String, @Nullable Object> facts = facts(1, details);
        facts.put("customer", customer.getName());
        return agreed(customer, printed, AuditAction.CREATED, Map.of(), facts, by);
    }

    /**
     * The next version, from its first day on; the version before ends the day before.
     *
     * @throws NotThere when there is no such contract
     * @throws WrongFields as {@link #conclude}, and when the next version does not start later than the last one
     * @throws Contradiction when somebody changed the contract meanwhile, or the customer has more responsible contacts
     *                       than it may from now on
     */
    public ContractView amend(String number, int revision, ContractDetails next, String by) {
        Contract last = last(lock(number, revision, by));
        Map<String, @Nullable Object> before = facts(last.getVersion(), last.details());
        references.check(next);
        register.amend(contract(last.getCustomer(), number, next));
        return agreed(last.getCustomer(), number, AuditAction.AMENDED, before, facts(last.getVersion() + 1, next), by);
    }

    /**
     * The next version, on the same terms, from the day after the last one on.
     *
     * @param validTo    the new last day
     * @param monthlyFee in roubles; null: as before
     * @throws NotThere when there is no such contract
     * @throws WrongFields when the day does not lie after the last one
     * @throws Contradiction as {@link #amend}
     */
    public ContractView prolong(
            String number, int revision, LocalDate validTo, @Nullable BigDecimal monthlyFee, String by) {
        Contract last = last(lock(number, revision, by));
        LocalDate from = last.validity().to().plusDays(1);
        if (validTo.isBefore(from)) {
            throw new WrongFields(
                    "validTo",
                    "contract.prolonged-later",
                    number,
                    last.validity().to().toString());
        }
        Map<String, @Nullable Object> before = facts(last.getVersion(), last.details());
        ContractDetails next =
                last.details().prolonged(from, validTo, monthlyFee == null ? last.getMonthlyFee() : monthlyFee);
        references.check(next);
        register.amend(contract(last.getCustomer(), number, next));
        return agreed(
                last.getCustomer(), number, AuditAction.PROLONGED, before, facts(last.getVersion() + 1, next), by);
    }

    /**
     * Corrects what was written wrong in a version. What changes by agreement is an amendment.
     *
     * @throws NotThere when there is no such contract or version
     * @throws WrongFields as {@link #conclude}, and when the days do not fit those of the other versions
     * @throws Contradiction as {@link #amend}
     */
    public ContractView correct(String number, int version, int revision, ContractDetails details, String by) {
        Contract wrong = lock(number, revision, by).stream()
                .filter(contract -> contract.getVersion() == version)
                .findFirst()
                .orElseThrow(() -> new NotThere("contract.version-unknown", number, version));
        Map<String, @Nullable Object> before = facts(version, wrong.details());
        references.check(details);
        register.correct(wrong, details);
        return agreed(wrong.getCustomer(), number, AuditAction.CHANGED, before, facts(version, details), by);
    }

    /**
     * Nothing is covered from the moment on; tickets that run go on.
     *
     * @param from null: now; the past is possible, the future is not
     * @throws NotThere when there is no such contract
     * @throws WrongFields when the reason is missing or the moment does not fit
     * @throws Contradiction when it is suspended or has ended already, or somebody changed it meanwhile
     */
    public ContractView suspend(
            String number, int revision, @Nullable Instant from, @Nullable String reason, String by) {
        List<Contract> versions = lock(number, revision, by);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant moment = from == null ? now : from;
        Contract last = last(versions);
        if (last.openSuspension().isPresent()) {
            throw new Contradiction("contract.suspended-already", number);
        }
        if (!last.validity().end().isAfter(moment)) {
            throw new Contradiction(
                    "contract.has-ended", number, last.validity().to().toString());
        }
        Checks checks = new Checks();
        String why = checks.line("reason", reason, 500);
        checks.require(!moment.isAfter(now), "from", "field.in-future");
        checks.require(
                versions.stream()
                        .flatMap(version -> version.suspensions().stream())
                        .allMatch(earlier -> earlier.until() != null && !moment.isBefore(earlier.until())),
                "from",
                "contract.suspended-then");
        checks.refuseIfAny();
        register.suspend(number, moment, why);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("suspendedFrom", moment);
        facts.put("reason", why);
        return done(number, AuditAction.SUSPENDED, Map.of(), facts, by);
    }

    /**
     * The contract holds again. That it did not before stays known.
     *
     * @param at null: now; the past is possible, the future is not
     * @throws NotThere when there is no such contract
     * @throws WrongFields when the moment does not lie after the suspension's
     * @throws Contradiction when it is not suspended, or somebody changed it meanwhile
     */
    public ContractView resume(String number, int revision, @Nullable Instant at, String by) {
        Contract last = last(lock(number, revision, by));
        Suspension open = last.openSuspension().orElseThrow(() -> new Contradiction("contract.not-suspended", number));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant moment = at == null ? now : at;
        Checks checks = new Checks();
        checks.require(!moment.isAfter(now), "at", "field.in-future");
        checks.require(moment.isAfter(open.from()), "at", "contract.resumed-later");
        checks.refuseIfAny();
        register.resume(number, moment);
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        before.put("suspendedFrom", open.from());
        before.put("reason", open.reason());
        return done(number, AuditAction.RESUMED, before, Map.of("resumedAt", moment), by);
    }

    private List<Contract> lock(String number, int revision, String by) {
        rights.requireContracts(by);
        UUID customerId = contracts.findCustomerId(number).orElseThrow(() -> new NotThere("contract.unknown", number));
        customers.lock(customerId);
        List<Contract> versions = contracts.findByNumberOrderByVersion(number);
        Revisions.check(revision, ContractRecords.revision(versions));
        return versions;
    }

    /** Done with what was agreed, which says how many responsible contacts there may be, too. */
    private ContractView agreed(
            Customer customer,
            String number,
            AuditAction action,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after,
            String by) {
        contracts.flush();
        limit.check(customer.getId());
        return done(number, action, before, after, by);
    }

    private ContractView done(
            String number,
            AuditAction action,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after,
            String by) {
        contracts.flush();
        List<Contract> versions = contracts.findByNumberOrderByVersion(number);
        audit.record(by, EntityType.CONTRACT, number, action, before, after);
        return ContractRecords.view(versions, clock.instant());
    }

    private static Contract contract(Customer customer, String number, ContractDetails details) {
        Contract contract = new Contract(
                UUID.randomUUID(),
                number,
                customer,
                details.supportPackage(),
                details.validity(),
                details.monthlyFee());
        contract.agree(details);
        return contract;
    }

    private static Contract last(List<Contract> versions) {
        return versions.get(versions.size() - 1);
    }

    private static Map<String, @Nullable Object> facts(int version, ContractDetails details) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("version", version);
        facts.putAll(details.facts());
        return facts;
    }
}

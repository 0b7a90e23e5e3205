package io.opora.contract;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed in one version of a contract.
 *
 * @param validFrom           the first day, from 00:00 Moscow time
 * @param validTo             the last day, until 24:00 Moscow time
 * @param monthlyFee          in roubles
 * @param responsibleContacts how many responsible contacts the customer may name; the offer's standard is one
 * @param exceptions          names of a {@link ServiceKind} or a {@link Scope} that this contract covers although its
 *                            package does not
 * @param ownTerms            cells of the service-level table that this contract replaces, each once
 * @param dedicatedSpecialist the staff member's user id
 * @param personalManager     the staff member's user id
 */
public record ContractDetails(
        SupportPackage supportPackage,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal monthlyFee,
        int responsibleContacts,
        Set<String> exceptions,
        List<OwnTerm> ownTerms,
        @Nullable String dedicatedSpecialist,
        @Nullable String personalManager) {

    /** What a contract may name as an exception. */
    public static final Set<String> POSSIBLE_EXCEPTIONS = Stream.concat(
                    Arrays.stream(ServiceKind.values()).map(Enum::name),
                    Arrays.stream(Scope.values())
                            .filter(scope -> scope != Scope.STANDARD)
                            .map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_RESPONSIBLE = 1000;
    private static final BigDecimal LARGEST_FEE = new BigDecimal("9999999999.99");

    /** @throws WrongFields with everything that is missing or wrong */
    public ContractDetails {
        Checks checks = new Checks();
        checks.require(supportPackage != null, "package", "field.required");
        checks.require(validFrom != null, "validFrom", "field.required");
        checks.require(validTo != null, "validTo", "field.required");
        checks.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "validTo",
                "contract.ends-before-start");
        checks.require(monthlyFee != null, "monthlyFee", "field.required");
        checks.require(
                monthlyFee == null
                        || monthlyFee.signum() >= 0
                                && monthlyFee.compareTo(LARGEST_FEE) <= 0
                                && monthlyFee.stripTrailingZeros().scale() <= 2,
                "monthlyFee",
                "contract.fee");
        checks.require(
                responsibleContacts >= 1 && responsibleContacts <= MOST_RESPONSIBLE,
                "responsibleContacts",
                "contract.responsible-contacts",
                MOST_RESPONSIBLE);
        for (String exception : exceptions) {
            checks.require(
                    POSSIBLE_EXCEPTIONS.contains(exception),
                    "exceptions",
                    "field.unknown-value",
                    exception,
                    String.join(", ", new TreeSet<>(POSSIBLE_EXCEPTIONS)));
        }
        Set<String> cells = new HashSet<>();
        for (OwnTerm term : ownTerms) {
            checks.require(
                    cells.add(term.kind() + " " + term.priority()),
                    "ownTerms",
                    "contract.own-term-twice",
                    term.kind(),
                    term.priority());
        }
        dedicatedSpecialist = checks.optionalLine("dedicatedSpecialist", dedicatedSpecialist, 64);
        personalManager = checks.optionalLine("personalManager", personalManager, 64);
        checks.refuseIfAny();
        exceptions = Set.copyOf(exceptions);
        ownTerms = List.copyOf(ownTerms);
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** The same for other days and another fee. */
    ContractDetails prolonged(LocalDate from, LocalDate to, BigDecimal fee) {
        return new ContractDetails(
                supportPackage,
                from,
                to,
                fee,
                responsibleContacts,
                exceptions,
                ownTerms,
                dedicatedSpecialist,
                personalManager);
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("package", supportPackage);
        facts.put("validFrom", validFrom);
        facts.put("validTo", validTo);
        facts.put("monthlyFee", monthlyFee);
        facts.put("responsibleContacts", responsibleContacts);
        facts.put("exceptions", new TreeSet<>(exceptions));
        facts.put("ownTerms", ownTerms);
        facts.put("dedicatedSpecialist", dedicatedSpecialist);
        facts.put("personalManager", personalManager);
        return facts;
    }
}

package io.opora.exchange;

import io.opora.contract.ContractDetails;
import io.opora.contract.OwnTerm;
import io.opora.contract.SupportPackage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A line about one version of a contract; without a version it is about the first. */
record ContractLine(Line line, String number, int version) {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static ContractLine of(Line line) {
        Integer version = line.number("version");
        line.checks().require(version == null || version > 0, "version", "exchange.number", "0");
        return new ContractLine(
                line, line.cells().getOrDefault("number", ""), version == null || version == 0 ? 1 : version);
    }

    /** @return null when something is wrong, which the line's checks then know */
    @Nullable
    ContractDetails details(Optional<ContractDetails> before) {
        SupportPackage supportPackage = line.choice("package", SupportPackage.class);
        LocalDate from = line.date("validFrom");
        LocalDate to = line.date("validTo");
        BigDecimal fee = line.amount("monthlyFee");
        Integer responsible = line.number("responsibleContacts");
        Set<String> exceptions = line.has("exceptions")
                ? new TreeSet<>(line.list("exceptions"))
                : before.map(ContractDetails::exceptions).orElse(Set.of());
        List<OwnTerm> terms = line.has("ownTerms")
                ? OwnTermText.read(line, "ownTerms")
                : before.map(ContractDetails::ownTerms).orElse(List.of());
        if (!line.checks().isEmpty()) {
            return null;
        }
        return line.checks()
                .collect(() -> new ContractDetails(
                        supportPackage,
                        from,
                        to,
                        fee == null || fee.scale() > 2 ? fee : fee.setScale(2, RoundingMode.UNNECESSARY),
                        responsible == null
                                ? before.map(ContractDetails::responsibleContacts)
                                        .orElse(1)
                                : responsible,
                        exceptions,
                        terms,
                        line.textOr(
                                "dedicatedSpecialist",
                                before.map(ContractDetails::dedicatedSpecialist).orElse(null)),
                        line.textOr(
                                "personalManager",
                                before.map(ContractDetails::personalManager).orElse(null))));
    }

    ContractDetails until(ContractDetails details, LocalDate validTo) {
        return new ContractDetails(
                details.supportPackage(),
                details.validFrom(),
                validTo,
                details.monthlyFee(),
                details.responsibleContacts(),
                details.exceptions(),
                details.ownTerms(),
                details.dedicatedSpecialist(),
                details.personalManager());
    }

    /** An instant with an offset, or a day from 00:00 Moscow time; null when the cell is empty. */
    @Nullable
    Instant suspendedFrom() {
        String text = line.text("suspendedFrom");
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException aDay) {
            LocalDate day = line.date("suspendedFrom");
            line.checks().refuseIfAny();
            return day == null ? null : day.atStartOfDay(MOSCOW).toInstant();
        }
    }
}

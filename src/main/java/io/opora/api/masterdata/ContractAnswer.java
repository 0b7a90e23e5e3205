package io.opora.api.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.opora.api.Iso;
import io.opora.contract.ContractDetails;
import io.opora.contract.ContractState;
import io.opora.contract.ContractView;
import io.opora.contract.SupportPackage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract with all its versions as the API shows it. */
@Schema(name = "Contract")
record ContractAnswer(
        UUID id,
        @Schema(example = "Д-2026/014") String number,
        UUID customerId,

        @Schema(description = "The customer's name") String customer,

        @Schema(description = "Now") ContractState state,
        List<Suspended> suspensions,

        @Schema(description = "The oldest first") List<Version> versions,

        @Schema(description = "Grows with each change of any version")
        int revision) {

    /** @param until null: not resumed yet */
    @Schema(name = "Suspension")
    record Suspended(OffsetDateTime from, @Nullable OffsetDateTime until, String reason) {}

    /** What holds from the first to the last day, both included, Moscow time. */
    @Schema(name = "ContractVersion")
    record Version(
            int version,
            @JsonProperty("package") SupportPackage supportPackage,
            LocalDate validFrom,
            LocalDate validTo,

            @Schema(description = "In roubles; for leads, managers and administrators only")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            BigDecimal monthlyFee,

            int responsibleContacts,
            List<String> exceptions,
            List<OwnTermForm> ownTerms,
            @Nullable String dedicatedSpecialist,
            @Nullable String personalManager) {}

    static ContractAnswer of(ContractView contract, boolean withPrice) {
        return new ContractAnswer(
                contract.id(),
                contract.number(),
                contract.customerId(),
                contract.customerName(),
                contract.state(),
                contract.suspensions().stream()
                        .map(time -> new Suspended(Iso.time(time.from()), Iso.timeOrNull(time.until()), time.reason()))
                        .toList(),
                contract.versions().stream()
                        .map(version -> version(version.version(), version.details(), withPrice))
                        .toList(),
                contract.revision());
    }

    private static Version version(int version, ContractDetails details, boolean withPrice) {
        return new Version(
                version,
                details.supportPackage(),
                details.validFrom(),
                details.validTo(),
                withPrice ? details.monthlyFee() : null,
                details.responsibleContacts(),
                details.exceptions().stream().sorted().toList(),
                details.ownTerms().stream().map(OwnTermForm::of).toList(),
                details.dedicatedSpecialist(),
                details.personalManager());
    }
}

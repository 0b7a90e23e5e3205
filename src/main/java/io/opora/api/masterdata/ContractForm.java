package io.opora.api.masterdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.opora.api.Fields;
import io.opora.contract.ContractDetails;
import io.opora.contract.SupportPackage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contract to conclude, or a version of one as it is to be. */
@Schema(
        name = "ContractToKeep",
        requiredProperties = {"package", "validFrom", "validTo", "monthlyFee"},
        example = """
                {"number": "Д-2026/014", "package": "PREMIUM", "validFrom": "2026-04-01", "validTo": "2027-03-31",
                 "monthlyFee": 180000, "responsibleContacts": 1, "exceptions": ["DEVELOPMENT", "NETWORKS"],
                 "ownTerms": [{"kind": "REACTION", "priority": 1, "amount": 30, "unit": "MINUTES"}],
                 "dedicatedSpecialist": "specialist", "personalManager": "manager"}""")
record ContractForm(
        @Schema(description = "As printed; to conclude one only", maxLength = 50) @Nullable
        String number,

        @JsonProperty("package") @Nullable SupportPackage supportPackage,

        @Schema(description = "The first day, from 00:00 Moscow time") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day, until 24:00 Moscow time; all versions last 12 months at least") @Nullable
        LocalDate validTo,

        @Schema(description = "In roubles") @Nullable BigDecimal monthlyFee,
        @Schema(description = "Without it 1") @Nullable Integer responsibleContacts,

        @Schema(description = "Services and scopes that are covered although the package leaves them out")
        List<String> exceptions,

        List<OwnTermForm> ownTerms,

        @Schema(description = "A user id") @Nullable String dedicatedSpecialist,

        @Schema(description = "A user id") @Nullable String personalManager,

        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    private static final int MOST_RESPONSIBLE = 1000;

    static ContractForm read(Fields fields) {
        return new ContractForm(
                fields.text("number", 1000),
                fields.requiredChoice("package", SupportPackage.class),
                fields.requiredDate("validFrom"),
                fields.requiredDate("validTo"),
                fields.requiredAmount("monthlyFee"),
                fields.number("responsibleContacts", 1, MOST_RESPONSIBLE),
                fields.texts("exceptions", 50),
                fields.objects("ownTerms", OwnTermForm::read),
                fields.text("dedicatedSpecialist", 64),
                fields.text("personalManager", 64),
                Revision.read(fields));
    }

    ContractDetails details() {
        return new ContractDetails(
                supportPackage,
                validFrom,
                validTo,
                monthlyFee,
                responsibleContacts == null ? 1 : responsibleContacts,
                Set.copyOf(exceptions),
                ownTerms.stream().map(OwnTermForm::term).toList(),
                dedicatedSpecialist,
                personalManager);
    }
}

package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.contract.OwnTerm;
import io.opora.sla.Budget;
import io.opora.sla.ClockKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure of the contract's own in place of the package's. */
@Schema(
        name = "OwnTerm",
        requiredProperties = {"kind", "priority", "amount", "unit"},
        example = """
                {"kind": "REACTION", "priority": 1, "amount": 8, "unit": "HOURS", "calendar": "BASIC_SERVICE_HOURS"}""")
record OwnTermForm(
        @Nullable ClockKind kind,
        @Schema(description = "1 to 4") @Nullable Integer priority,
        @Nullable Integer amount,
        Budget.@Nullable Unit unit,

        @Schema(description = "Without it the one of the service-level table") @Nullable
        String calendar) {

    private static final int LOWEST_PRIORITY = 4;
    private static final int LARGEST_AMOUNT = 100_000;

    static OwnTermForm read(Fields fields) {
        return new OwnTermForm(
                fields.requiredChoice("kind", ClockKind.class),
                fields.requiredNumber("priority", 1, LOWEST_PRIORITY),
                fields.requiredNumber("amount", 1, LARGEST_AMOUNT),
                fields.requiredChoice("unit", Budget.Unit.class),
                fields.text("calendar", 50));
    }

    static OwnTermForm of(OwnTerm term) {
        return new OwnTermForm(
                ClockKind.valueOf(term.kind()),
                term.priority(),
                term.amount(),
                Budget.Unit.valueOf(term.unit()),
                term.calendar());
    }

    OwnTerm term() {
        return new OwnTerm(kind.name(), priority, amount, unit.name(), calendar);
    }
}

package io.opora.api.masterdata;

import io.opora.staff.Absence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence as the API shows it. */
@Schema(name = "Absence")
record AbsenceAnswer(
        UUID id,
        @Schema(description = "The user id") String staff,
        LocalDate from,
        LocalDate to,
        @Nullable String substitute,
        Absence.Stage stage,
        boolean cancelled) {

    static AbsenceAnswer of(Absence absence, Instant now) {
        return new AbsenceAnswer(
                absence.id(),
                absence.staffId(),
                absence.from(),
                absence.to(),
                absence.substitute(),
                absence.stageAt(now),
                absence.cancelled());
    }
}

package io.opora.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "absence")
class AbsenceRow {

    @Id
    private UUID id = UUID.randomUUID();

    /** An object, so that a row without one is known to be new. */
    @Version
    private @Nullable Integer version;

    private String staffId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable String substitute;
    private boolean cancelled;

    protected AbsenceRow() {}

    AbsenceRow(String staffId, AbsenceDates dates) {
        this.staffId = staffId;
        change(dates);
    }

    final void change(AbsenceDates dates) {
        this.firstDay = dates.from();
        this.lastDay = dates.to();
        this.substitute = dates.substitute();
    }

    void cancel() {
        this.cancelled = true;
    }

    Absence toAbsence() {
        return new Absence(id, staffId, firstDay, lastDay, substitute, cancelled);
    }
}

package io.opora.staff;

import io.opora.refusal.Checks;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an absence has to keep to. */
@Component
class AbsenceChecks {

    /** A longer one is a typing mistake, or a person who has left. */
    private static final int MOST_YEARS = 3;

    private final StaffRows people;
    private final AbsenceRows absences;

    AbsenceChecks(StaffRows people, AbsenceRows absences) {
        this.people = people;
        this.absences = absences;
    }

    /** Two absences of one person are recorded one after the other, else neither would see the other. */
    void lockActive(String staffId) {
        StaffRow person = people.lock(staffId).orElseThrow(() -> new NotThere("staff.unknown", staffId));
        if (!person.isActive()) {
            throw new Contradiction("staff.has-left", staffId);
        }
    }

    void dates(String staffId, AbsenceDates dates, Checks wrong) {
        boolean from = wrong.day("from", dates.from());
        boolean to = wrong.day("to", dates.to());
        if (!from || !to) {
            return;
        }
        wrong.require(!dates.to().isBefore(dates.from()), "to", "absence.ends-before");
        wrong.require(dates.to().isBefore(dates.from().plusYears(MOST_YEARS)), "to", "absence.too-long", MOST_YEARS);
        String substitute = dates.substitute();
        if (substitute != null) {
            wrong.require(!substitute.equals(staffId), "substitute", "absence.own-substitute");
            wrong.require(
                    people.findById(substitute).filter(StaffRow::isActive).isPresent(),
                    "substitute",
                    "absence.substitute-unknown",
                    substitute);
        }
    }

    /** @param besides the absence that is changed */
    void requireNoOverlap(String staffId, AbsenceDates dates, @Nullable UUID besides) {
        absences.findOverlapping(staffId, dates.from(), dates.to()).stream()
                .map(AbsenceRow::toAbsence)
                .filter(other -> !other.id().equals(besides))
                .findFirst()
                .ifPresent(other -> {
                    throw new Contradiction("absence.overlaps", day(other.from()), day(other.to()));
                });
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}

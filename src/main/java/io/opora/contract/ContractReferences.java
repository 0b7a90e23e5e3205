package io.opora.contract;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the people and the calendars that a contract names are there. */
@Component
class ContractReferences {

    private final StaffDirectory staff;
    private final CalendarVersions calendars;

    ContractReferences(StaffDirectory staff, CalendarVersions calendars) {
        this.staff = staff;
        this.calendars = calendars;
    }

    /** @throws WrongFields naming each field whose person or calendar is not known */
    void check(ContractDetails details) {
        Checks checks = new Checks();
        check("dedicatedSpecialist", details.dedicatedSpecialist(), checks);
        check("personalManager", details.personalManager(), checks);
        details.ownTerms().stream()
                .flatMap(term -> Optional.ofNullable(term.calendar()).stream())
                .filter(calendar -> calendars.latest(calendar).isEmpty())
                .forEach(calendar ->
                        checks.add("ownTerms", "calendar.not-there", calendar, String.join(", ", calendars.names())));
        checks.refuseIfAny();
    }

    private void check(String field, @Nullable String staffId, Checks checks) {
        if (staffId != null && staff.find(staffId).filter(StaffMember::active).isEmpty()) {
            checks.add(field, "staff.unknown", staffId);
        }
    }
}

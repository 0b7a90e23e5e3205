package io.opora.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows substitutes along: who stands in may be away too. */
@Component
class StandIns {

    private final StaffRows people;
    private final AbsenceRows absences;
    private final DutyRoster roster;

    StandIns(StaffRows people, AbsenceRows absences, DutyRoster roster) {
        this.people = people;
        this.absences = absences;
        this.roster = roster;
    }

    Optional<StaffMember> of(String staffId, Instant at) {
        Set<String> asked = new HashSet<>();
        for (@Nullable String next = staffId; next != null && asked.add(next); ) {
            Optional<StaffMember> person =
                    people.findById(next).map(StaffRow::toMember).filter(StaffMember::active);
            if (person.isEmpty()) {
                return Optional.empty();
            }
            Optional<Absence> away = absence(next, at);
            if (away.isEmpty()) {
                return person;
            }
            next = away.get().substitute();
        }
        return Optional.empty();
    }

    /** Those of the group who are there; where nobody is, whoever stands in; where nobody does, everybody. */
    List<StaffMember> onDuty(String group, Instant at) {
        List<DutyRoster.Line> lines = roster.of(group, LocalDate.ofInstant(at, Absence.MOSCOW));
        List<StaffMember> there = lines.stream()
                .filter(line -> !line.away())
                .map(DutyRoster.Line::member)
                .toList();
        if (!there.isEmpty()) {
            return there;
        }
        List<StaffMember> members = lines.stream().map(DutyRoster.Line::member).toList();
        List<StaffMember> substitutes = members.stream()
                .flatMap(member -> of(member.id(), at).stream())
                .distinct()
                .toList();
        return substitutes.isEmpty() ? members : substitutes;
    }

    Optional<Absence> absence(String staffId, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Absence.MOSCOW);
        return absences.findCovering(staffId, day).map(AbsenceRow::toAbsence);
    }
}

package io.opora.api.masterdata;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffLanguage;
import io.opora.staff.StaffMember;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of the provider as the API shows it. */
@Schema(name = "StaffMember")
record StaffAnswer(
        String id,
        String fullName,
        String email,
        StaffLanguage language,
        List<String> groups,
        @Schema(description = "False for who has left") boolean active,

        @Schema(description = "When the person is away right now") @Nullable
        AbsenceAnswer absence) {

    static StaffAnswer of(StaffMember member, StaffDirectory staff, Instant now) {
        return new StaffAnswer(
                member.id(),
                member.fullName(),
                member.email(),
                member.language(),
                member.groups().stream().sorted().toList(),
                member.active(),
                staff.absence(member.id(), now)
                        .map(absence -> AbsenceAnswer.of(absence, now))
                        .orElse(null));
    }
}

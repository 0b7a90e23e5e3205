package io.opora.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRows extends JpaRepository<AbsenceRow, UUID> {

    @Query("select a from AbsenceRow a where a.staffId = :staffId and not a.cancelled"
            + " and a.firstDay <= :day and a.lastDay >= :day")
    Optional<AbsenceRow> findCovering(String staffId, LocalDate day);

    @Query("select a from AbsenceRow a where a.staffId = :staffId and not a.cancelled"
            + " and a.firstDay <= :to and a.lastDay >= :from order by a.firstDay")
    List<AbsenceRow> findOverlapping(String staffId, LocalDate from, LocalDate to);

    @Query("select a from AbsenceRow a where not a.cancelled and a.lastDay >= :from and a.firstDay <= :to"
            + " and (:staffId is null or a.staffId = :staffId) order by a.firstDay, a.staffId")
    List<AbsenceRow> findWithin(LocalDate from, LocalDate to, @Nullable String staffId);

    @Query("select a from AbsenceRow a where a.staffId = :staffId and not a.cancelled and a.lastDay >= :today")
    List<AbsenceRow> findOpen(String staffId, LocalDate today);
}

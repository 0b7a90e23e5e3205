package io.opora.staff;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StaffRows extends JpaRepository<StaffRow, String> {

    @Query("select s from StaffRow s join fetch s.groups where :group member of s.groups and s.active"
            + " order by s.fullName, s.id")
    List<StaffRow> findActiveMembers(String group);

    /**
     * Two changes of who administrates wait for each other. Only a query made afterwards sees what the first of them did.
     */
    @Query(
            nativeQuery = true,
            value = "select s.id from opora.staff_member s where s.active and exists (select from opora.staff_group g"
                    + " where g.staff_id = s.id and g.group_id = :group) order by s.id for update")
    List<String> lockActiveMembers(String group);

    /** Two changes about one person wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from StaffRow s where s.id = :id")
    Optional<StaffRow> lock(String id);

    /** In whatever case it is written, as the index on it. */
    @Query("select count(s) > 0 from StaffRow s where lower(s.email) = lower(:email)")
    boolean existsByEmail(String email);

    List<StaffRow> findAllByOrderById();
}

package io.opora.staff;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffRows extends JpaRepository<StaffRow, String> {

    @Query("select s from StaffRow s join s.groups g where g = :group and s.active order by s.fullName, s.id")
    List<StaffRow> findActiveMembers(String group);

    @Query("select count(s) > 0 from StaffRow s join s.groups g where s.id = :id and g = :group and s.active")
    boolean isActiveMember(String id, String group);

    boolean existsByEmailIgnoreCase(String email);

    List<StaffRow> findAllByOrderById();
}

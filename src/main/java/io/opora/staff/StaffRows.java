package io.opora.staff;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffRows extends JpaRepository<StaffRow, String> {

    @Query("select s from StaffRow s join s.groups g where g = :group and s.active order by s.fullName, s.id")
    List<StaffRow> findActiveMembers(String group);

    boolean existsByEmailIgnoreCase(String email);

    List<StaffRow> findAllByOrderById();
}

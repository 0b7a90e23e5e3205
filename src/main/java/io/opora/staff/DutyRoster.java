package io.opora.staff;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who of a group is at work: each letter to a queue asks it, so it is one plain statement. It sees what is written only, so
 * whoever changes people or absences writes that before anybody hears of it.
 */
@Repository
class DutyRoster {

    record Line(StaffMember member, boolean away) {}

    private static final String LINES = """
            select s.id, s.full_name, s.email, s.language,
                   array(select group_id from opora.staff_group where staff_id = s.id) as groups,
                   exists (select from opora.absence a where a.staff_id = s.id and not a.cancelled
                           and a.first_day <= :day and a.last_day >= :day) as away
            from opora.staff_member s join opora.staff_group g on g.staff_id = s.id
            where g.group_id = :group and s.active
            order by s.full_name, s.id""";

    private final JdbcClient database;

    DutyRoster(JdbcClient database) {
        this.database = database;
    }

    /** The active members, by full name. */
    List<Line> of(String group, LocalDate day) {
        return database.sql(LINES)
                .param("group", group)
                .param("day", Date.valueOf(day))
                .query((row, number) -> new Line(member(row), row.getBoolean("away")))
                .list();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getString("id"),
                row.getString("full_name"),
                row.getString("email"),
                StaffLanguage.ofCode(row.getString("language")),
                Set.of((String[]) row.getArray("groups").getArray()),
                true);
    }
}

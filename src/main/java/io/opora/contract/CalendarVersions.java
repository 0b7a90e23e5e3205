package io.opora.contract;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calendars. Rows are only ever added. */
@Repository
class CalendarVersions {

    private final JdbcClient jdbc;

    CalendarVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> latest(String name) {
        return jdbc.sql("select version from opora.calendar_version where name = ? order by version desc limit 1")
                .param(name)
                .query(Integer.class)
                .optional();
    }

    /** The latest version of each calendar, by name. */
    Map<String, Integer> latestOfAll() {
        Map<String, Integer> latest = new HashMap<>();
        jdbc.sql("select name, max(version) from opora.calendar_version group by name")
                .query(row -> {
                    latest.put(row.getString(1), row.getInt(2));
                });
        return latest;
    }

    /** The latest version, 0 when there is none; nobody else adds one before this transaction ends. */
    int lockLatest(String name) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('calendar ' || ?))")
                .param(name)
                .query(Integer.class)
                .single();
        return latest(name).orElse(0);
    }

    Optional<CalendarText> find(String name, int version) {
        return jdbc.sql("select * from opora.calendar_version where name = ? and version = ?")
                .params(name, version)
                .query((row, number) -> text(row))
                .optional();
    }

    /** With who published it, when and why. */
    Optional<CalendarVersion> describe(String name, int version) {
        return jdbc.sql("select * from opora.calendar_version where name = ? and version = ?")
                .params(name, version)
                .query((row, number) -> version(row))
                .optional();
    }

    /** The newest first. */
    List<CalendarVersion> history(String name) {
        return jdbc.sql("select * from opora.calendar_version where name = ? order by version desc")
                .param(name)
                .query((row, number) -> version(row))
                .list();
    }

    /** The current version of each calendar, by name. */
    List<CalendarVersion> current() {
        return jdbc.sql("select distinct on (name) * from opora.calendar_version order by name, version desc")
                .query((row, number) -> version(row))
                .list();
    }

    List<String> names() {
        return jdbc.sql("select distinct name from opora.calendar_version order by name")
                .query(String.class)
                .list();
    }

    void insert(String name, int version, CalendarText text, Instant since, String by, String note) {
        jdbc.sql("insert into opora.calendar_version (name, version, zone, weekly_hours, exceptions, own_exceptions,"
                        + " follows_holidays, provisional_from, valid_since, published_by, note)"
                        + " values (:name, :version, :zone, :hours, :exceptions, :own, :follows, :provisionalFrom,"
                        + " :since, :by, :note)")
                .param("name", name)
                .param("version", version)
                .param("zone", text.zone().getId())
                .param("hours", text.weeklyHours())
                .param("exceptions", text.exceptions())
                .param("own", text.ownExceptions())
                .param("follows", text.followsHolidays())
                .param("provisionalFrom", text.provisionalFrom() == null ? null : Date.valueOf(text.provisionalFrom()))
                .param("since", Timestamp.from(since))
                .param("by", by)
                .param("note", note)
                .update();
    }

    private static CalendarText text(ResultSet row) throws SQLException {
        return new CalendarText(
                ZoneId.of(row.getString("zone")),
                row.getString("weekly_hours"),
                row.getString("exceptions"),
                row.getString("own_exceptions"),
                row.getBoolean("follows_holidays"),
                row.getObject("provisional_from", LocalDate.class));
    }

    private static CalendarVersion version(ResultSet row) throws SQLException {
        CalendarText text = text(row);
        return new CalendarVersion(
                row.getString("name"),
                row.getInt("version"),
                text.plan(),
                text.provisionalFrom(),
                row.getTimestamp("valid_since").toInstant(),
                row.getString("published_by"),
                row.getString("note"));
    }
}

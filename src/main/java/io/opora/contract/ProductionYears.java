package io.opora.contract;

import io.opora.calendar.ProductionCalendar;
import io.opora.calendar.ProductionYear;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of decreed years. Rows are only ever added; the newest version of a year counts. */
@Repository
class ProductionYears {

    private static final String LATEST =
            "select distinct on (year) * from opora.production_year order by year, version desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProductionYears(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else loads a year or publishes a calendar that follows them before this transaction ends. */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('production calendar'))")
                .query(Integer.class)
                .single();
    }

    /** Nobody loads a year before this transaction ends. */
    void lockShared() {
        jdbc.sql("select 1 from pg_advisory_xact_lock_shared(hashtext('production calendar'))")
                .query(Integer.class)
                .single();
    }

    /** The decreed years as they stand in the database now. */
    ProductionCalendar current() {
        return ProductionCalendar.of(latest().values());
    }

    SortedMap<Integer, ProductionYear> latest() {
        SortedMap<Integer, ProductionYear> years = new TreeMap<>();
        stored().forEach(stored -> years.put(stored.facts().year(), stored.facts()));
        return years;
    }

    /** The newest version of each year, ascending. */
    List<StoredYear> stored() {
        return jdbc.sql(LATEST)
                .query((row, number) -> new StoredYear(
                        ProductionYear.parse(row.getString("days")),
                        row.getInt("version"),
                        row.getTimestamp("loaded_at").toInstant(),
                        row.getString("loaded_by"),
                        row.getString("note")))
                .list();
    }

    /** As the next version of the year; needs {@link #lock}. */
    void store(ProductionYear year, String by, String note) {
        jdbc.sql("insert into opora.production_year (year, version, days, loaded_by, loaded_at, note)"
                        + " select :year, coalesce(max(version), 0) + 1, :days, :by, :at, :note"
                        + " from opora.production_year where year = :year")
                .param("year", year.year())
                .param("days", year.toString())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("note", Text.required("The note", note, 500))
                .update();
    }
}

package io.opora.sla;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the clocks that a correction may be about. */
@Repository
class ClockSelection {

    private final JdbcTemplate database;

    ClockSelection(JdbcTemplate database) {
        this.database = database;
    }

    /** The tickets among these that do not exist. */
    Set<Long> unknown(List<Long> tickets) {
        Set<Long> unknown = new HashSet<>(tickets);
        database.queryForList("select id from opora.ticket where id = any(?)", Long.class, (Object)
                        tickets.toArray(Long[]::new))
                .forEach(unknown::remove);
        return unknown;
    }

    /**
     * In the order in which they are locked.
     *
     * @param most as many are enough
     */
    List<UUID> find(CorrectionRequest request, int most) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (request.tickets().isEmpty()) {
            conditions.add("clock.started_at >= ? and clock.started_at < ?");
            values.add(ClockRows.timestamp(request.startedFrom()));
            values.add(ClockRows.timestamp(request.startedTo()));
        } else {
            conditions.add("clock.ticket_id = any(?)");
            values.add(request.tickets().toArray(Long[]::new));
        }
        if (request.customer() != null) {
            conditions.add("exists (select 1 from opora.ticket where id = clock.ticket_id and customer_id = ?)");
            values.add(request.customer());
        }
        concerning(request, conditions, values);
        values.add(most);
        return database.queryForList(
                "select clock.id from opora.sla_clock clock where " + String.join(" and ", conditions)
                        + " order by clock.ticket_id, clock.id limit ?",
                UUID.class,
                values.toArray());
    }

    private static void concerning(CorrectionRequest request, List<String> conditions, List<Object> values) {
        switch (request.kind()) {
            case CALENDAR -> {
                conditions.add(
                        "exists (select 1 from opora.sla_promise where clock_id = clock.id and calendar_name = ?)");
                values.add(request.calendar());
            }
            case TERMS -> {
                conditions.add("clock.kind = ?");
                values.add(request.clock().name());
            }
            // Only the resolution clock pauses (R6).
            case PAUSE -> conditions.add("clock.kind = 'RESOLUTION'");
        }
    }
}

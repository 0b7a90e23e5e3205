package io.opora.metrics;

import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How much of what there is now, counted in the database: all nodes tell the same. Each statement reads open tickets, waiting
 * letters or the engine's running state, and nothing that grows with the years.
 */
@Repository
class Figures {

    private static final String TICKETS = """
            select status, priority, count(*) as number, count(*) filter (where assignee is null) as unassigned
            from opora.ticket where ended_at is null group by status, priority order by priority, status""";

    private static final String CLOCKS = """
            select c.kind, c.state, count(*) as number, count(c.breached_at) as breached
            from opora.ticket t join opora.sla_clock c on c.ticket_id = t.id
            where t.ended_at is null and c.state in ('RUNNING', 'PAUSED')
            group by c.kind, c.state order by c.kind, c.state""";

    private static final String OVERDUE_MILESTONES = """
            select count(*) as number,
                   coalesce(extract(epoch from cast(:now as timestamptz) - min(c.next_milestone_at)), 0) as oldest
            from opora.ticket t join opora.sla_clock c on c.ticket_id = t.id
            where t.ended_at is null and c.state = 'RUNNING' and c.next_milestone_at < :now""";

    /** A state for each index: together they would be looked for in all letters that ever left. */
    private static final String LETTERS = """
            select channel, state, count(*) as number,
                   extract(epoch from cast(:now as timestamptz) - min(created_at)) as oldest
            from opora.notification where state = 'PENDING' group by channel, state
            union all
            select channel, state, count(*), extract(epoch from cast(:now as timestamptz) - min(created_at))
            from opora.notification where state = 'HELD' group by channel, state
            union all
            select channel, state, count(*), extract(epoch from cast(:now as timestamptz) - min(created_at))
            from opora.notification where state = 'FAILED' group by channel, state""";

    /** The engine writes times without their zone. */
    private static final String JOBS = """
            select count(*) filter (where retries_ > 0 and (duedate_ is null or duedate_ <= :now)) as due,
                   count(*) filter (where retries_ <= 0) as failed,
                   count(*) filter (where lock_exp_time_ > :now) as locked
            from public.act_ru_job""";

    private static final String INCIDENTS = "select count(*) from public.act_ru_incident";

    private final JdbcClient database;
    private final Clock time;

    Figures(JdbcClient database, Clock time) {
        this.database = database;
        this.time = time;
    }

    List<Figure> read() {
        Instant now = time.instant();
        return Stream.of(tickets(), clocks(), milestones(now), letters(now), jobs(now), incidents())
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> tickets() {
        var rows = rows(
                TICKETS,
                null,
                (row, number) -> new Row(
                        Tags.of("status", row.getString("status"), "priority", row.getString("priority")),
                        row.getDouble("number"),
                        row.getDouble("unassigned")));
        return List.of(
                numbers("opora.tickets.open", "Open tickets by status and priority", rows),
                details("opora.tickets.unassigned", "Open tickets that nobody works on", rows));
    }

    private List<Figure> clocks() {
        var rows = rows(
                CLOCKS,
                null,
                (row, number) -> new Row(
                        Tags.of("kind", row.getString("kind"), "state", row.getString("state")),
                        row.getDouble("number"),
                        row.getDouble("breached")));
        return List.of(
                numbers("opora.clocks.open", "Clocks of open tickets by kind and state", rows),
                details("opora.clocks.breached", "Clocks of open tickets whose promise is broken", rows));
    }

    private List<Figure> milestones(Instant now) {
        var row = rows(OVERDUE_MILESTONES, now.atOffset(ZoneOffset.UTC), Figures::numberAndOldest)
                .get(0);
        return List.of(
                Figure.of(
                        "opora.milestones.overdue", "Milestones that have passed and are not recorded yet", row.number),
                Figure.of("opora.milestones.overdue.age.seconds", "How late the oldest of them is", row.detail));
    }

    private List<Figure> letters(Instant now) {
        var rows = rows(
                LETTERS,
                now.atOffset(ZoneOffset.UTC),
                (row, number) -> new Row(
                        Tags.of("channel", row.getString("channel"), "state", row.getString("state")),
                        row.getDouble("number"),
                        row.getDouble("oldest")));
        return List.of(
                numbers(
                        "opora.letters.waiting",
                        "Letters and webhook calls to send (PENDING), kept for a digest (HELD), left to people (FAILED)",
                        rows),
                details("opora.letters.waiting.age.seconds", "How old the oldest of them is", rows));
    }

    private List<Figure> jobs(Instant now) {
        return database.sql(JOBS)
                .param("now", Timestamp.from(now))
                .query((row, number) -> List.of(
                        Figure.of("opora.jobs.due", "Jobs of the engine whose time has come", row.getDouble("due")),
                        Figure.of("opora.jobs.failed", "Jobs without a further try", row.getDouble("failed")),
                        Figure.of("opora.jobs.locked", "Jobs that some node has taken", row.getDouble("locked"))))
                .single();
    }

    private List<Figure> incidents() {
        return List.of(Figure.of(
                "opora.engine.incidents",
                "Open incidents of the engine",
                database.sql(INCIDENTS).query(Double.class).single()));
    }

    /** @param detail how many of them are special, or how old the oldest is */
    private record Row(Tags labels, double number, double detail) {}

    private static Row numberAndOldest(ResultSet row, int number) throws SQLException {
        return new Row(Tags.empty(), row.getDouble("number"), row.getDouble("oldest"));
    }

    private List<Row> rows(String sql, @Nullable Object now, RowMapper<Row> mapper) {
        var statement = database.sql(sql);
        return (now == null ? statement : statement.param("now", now))
                .query(mapper)
                .list();
    }

    private static Figure numbers(String name, String meaning, List<Row> rows) {
        return new Figure(
                name,
                meaning,
                rows.stream()
                        .map(row -> new Figure.Sample(row.labels, row.number))
                        .toList());
    }

    private static Figure details(String name, String meaning, List<Row> rows) {
        return new Figure(
                name,
                meaning,
                rows.stream()
                        .map(row -> new Figure.Sample(row.labels, row.detail))
                        .toList());
    }
}

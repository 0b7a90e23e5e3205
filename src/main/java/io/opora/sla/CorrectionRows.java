package io.opora.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of corrections: what was asked for, and what each clock comes to. */
@Repository
class CorrectionRows {

    private static final int BATCH = 1_000;

    private static final String WITH_NUMBERS = """
            select c.*,
                   (select count(*) from opora.correction_clock where correction_id = c.id and result = 'APPLIED') as applied,
                   (select count(*) from opora.correction_clock where correction_id = c.id and result = 'SKIPPED') as skipped
              from opora.correction c""";

    private final JdbcTemplate database;
    private final ObjectMapper json;

    CorrectionRows(JdbcTemplate database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is written down of a request, with the version of the calendar that it means. */
    record Asked(CorrectionRequest request, @Nullable Integer calendarVersion) {}

    /** A clock with its place in the correction. */
    record Placed(int position, UUID clockId, long ticketId, int ledgerEvents) {}

    void insert(UUID id, Asked asked, String reason, String by, Instant at) {
        database.update(
                "insert into opora.correction (id, kind, state, request, reason, previewed_by, previewed_at, selected, changed)"
                        + " values (?, ?, 'PREVIEWED', cast(? as jsonb), ?, ?, ?, 0, 0)",
                id,
                asked.request.kind().name(),
                write(asked),
                reason,
                by,
                ClockRows.timestamp(at));
    }

    void count(UUID id, int selected, int changed) {
        database.update("update opora.correction set selected = ?, changed = ? where id = ?", selected, changed, id);
    }

    /** @param first the position of the first of them */
    void insertClocks(UUID id, int first, List<CorrectedClock> clocks) {
        int[] position = {first};
        database.batchUpdate(
                "insert into opora.correction_clock (correction_id, position, clock_id, ticket_id, kind, cycle,"
                        + " ledger_events, changes, needed, state_before, due_before, remaining_before, breached_before,"
                        + " outcome_before, state_after, due_after, remaining_after, breached_after, outcome_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                clocks,
                BATCH,
                (row, clock) -> {
                    row.setObject(1, id);
                    row.setInt(2, position[0]++);
                    row.setObject(3, clock.clockId());
                    row.setLong(4, clock.ticketId());
                    row.setString(5, clock.kind().name());
                    row.setInt(6, clock.cycle());
                    row.setInt(7, clock.ledgerEvents());
                    row.setBoolean(8, clock.changes());
                    row.setBoolean(9, clock.needed());
                    set(row, 10, clock.before());
                    set(row, 15, clock.after());
                });
    }

    private static void set(PreparedStatement row, int first, Result result) throws SQLException {
        row.setString(first, result.state().name());
        row.setTimestamp(first + 1, ClockRows.timestamp(result.dueAt()));
        row.setObject(
                first + 2,
                result.remaining() == null ? null : result.remaining().toMillis(),
                Types.BIGINT);
        row.setTimestamp(first + 3, ClockRows.timestamp(result.breachedAt()));
        row.setString(
                first + 4, result.outcome() == null ? null : result.outcome().name());
    }

    Optional<CorrectionView> find(UUID id) {
        return database.query(WITH_NUMBERS + " where c.id = ?", (row, number) -> view(row), id).stream()
                .findFirst();
    }

    /** Nobody else decides before the end of the transaction. */
    Optional<CorrectionState> lock(UUID id) {
        return database
                .queryForList("select state from opora.correction where id = ? for update", String.class, id)
                .stream()
                .map(CorrectionState::valueOf)
                .findFirst();
    }

    /** The newest first. */
    List<CorrectionView> page(int size, long offset) {
        return database.query(
                WITH_NUMBERS + " order by c.number desc limit ? offset ?", (row, number) -> view(row), size, offset);
    }

    long count() {
        return count("select count(*) from opora.correction");
    }

    /** @param changes only those that come to another result, or only the others; null: all */
    List<CorrectedClock> clocks(UUID id, @Nullable Boolean changes, int size, long offset) {
        return database.query(
                "select * from opora.correction_clock where correction_id = ? and changes = coalesce(?, changes)"
                        + " order by position limit ? offset ?",
                (row, number) -> clock(row),
                id,
                changes,
                size,
                offset);
    }

    long countClocks(UUID id, @Nullable Boolean changes) {
        return count(
                "select count(*) from opora.correction_clock where correction_id = ? and changes = coalesce(?, changes)",
                id,
                changes);
    }

    private long count(String query, @Nullable Object... arguments) {
        Long count = database.queryForObject(query, Long.class, arguments);
        return count == null ? 0 : count;
    }

    /** Those whose ledgers are added to. */
    List<Placed> needed(UUID id) {
        return database.query(
                "select position, clock_id, ticket_id, ledger_events from opora.correction_clock"
                        + " where correction_id = ? and needed order by position",
                (row, number) -> new Placed(
                        row.getInt("position"),
                        row.getObject("clock_id", UUID.class),
                        row.getLong("ticket_id"),
                        row.getInt("ledger_events")),
                id);
    }

    void decide(UUID id, CorrectionState state, String by, Instant at, @Nullable String why) {
        database.update(
                "update opora.correction set state = ?, decided_by = ?, decided_at = ?, decision_reason = ? where id = ?",
                state.name(),
                by,
                ClockRows.timestamp(at),
                why,
                id);
    }

    void keep(UUID id, CorrectedClock.Effect effect, List<Placed> clocks) {
        database.batchUpdate(
                "update opora.correction_clock set result = ? where correction_id = ? and position = ?",
                clocks,
                BATCH,
                (row, clock) -> {
                    row.setString(1, effect.name());
                    row.setObject(2, id);
                    row.setInt(3, clock.position());
                });
    }

    private CorrectionView view(ResultSet row) throws SQLException {
        Asked asked = read(row.getString("request"));
        return new CorrectionView(
                row.getObject("id", UUID.class),
                CorrectionState.valueOf(row.getString("state")),
                asked.request,
                asked.calendarVersion,
                row.getString("reason"),
                row.getString("previewed_by"),
                row.getTimestamp("previewed_at").toInstant(),
                row.getString("decided_by"),
                ClockRows.instant(row, "decided_at"),
                row.getString("decision_reason"),
                row.getInt("selected"),
                row.getInt("changed"),
                row.getInt("applied"),
                row.getInt("skipped"));
    }

    private static CorrectedClock clock(ResultSet row) throws SQLException {
        String effect = row.getString("result");
        return new CorrectedClock(
                row.getObject("clock_id", UUID.class),
                row.getLong("ticket_id"),
                ClockKind.valueOf(row.getString("kind")),
                row.getInt("cycle"),
                row.getInt("ledger_events"),
                row.getBoolean("changes"),
                row.getBoolean("needed"),
                result(row, "before"),
                result(row, "after"),
                effect == null ? null : CorrectedClock.Effect.valueOf(effect));
    }

    private static Result result(ResultSet row, String when) throws SQLException {
        Long remaining = row.getObject("remaining_" + when, Long.class);
        String outcome = row.getString("outcome_" + when);
        return new Result(
                ClockState.valueOf(row.getString("state_" + when)),
                ClockRows.instant(row, "due_" + when),
                remaining == null ? null : Duration.ofMillis(remaining),
                ClockRows.instant(row, "breached_" + when),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private String write(Asked asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Asked read(String request) {
        try {
            return json.readValue(request, Asked.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.opora.sla;

import io.opora.contract.SupportPackage;
import io.opora.transaction.LockedTickets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes many clocks at once, where one entity after the other would take minutes. */
@Repository
class ClockRows {

    private static final int BATCH = 1_000;

    private final JdbcTemplate database;
    private final LockedTickets locked;

    ClockRows(JdbcTemplate database, LockedTickets locked) {
        this.database = database;
        this.locked = locked;
    }

    /** Locks the rows of tickets, then those of all their clocks: the order in which every action does. */
    void lock(Collection<Long> tickets) {
        Long[] ids = tickets.toArray(Long[]::new);
        database.query(
                "select 1 from opora.ticket where id = any(?) order by id for update", (ResultSet row) -> {}, (Object)
                        ids);
        locked.addAll(tickets);
        database.query(
                "select 1 from opora.sla_clock where ticket_id = any(?) order by ticket_id, id for update",
                (ResultSet row) -> {},
                (Object) ids);
    }

    /** In the order of the ids that were asked for. The promises are read last, so that none is missing that the ledger tells of. */
    List<ClockFacts> read(List<UUID> ids) {
        Object clocks = ids.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, List<ClockEvent>> ledgers = new HashMap<>();
        database.query(
                "select * from opora.sla_clock_event where clock_id = any(cast(? as uuid[])) order by clock_id, seq",
                row -> {
                    ledgers.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                            .add(event(row));
                },
                clocks);
        Map<UUID, List<Promise>> promises = new HashMap<>();
        database.query(
                "select * from opora.sla_promise where clock_id = any(cast(? as uuid[])) order by clock_id, number",
                row -> {
                    promises.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                            .add(promise(row));
                },
                clocks);
        Map<UUID, ClockFacts> facts = new HashMap<>();
        database.query(
                "select id, ticket_id, kind, cycle, number from opora.sla_clock where id = any(cast(? as uuid[]))",
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    facts.put(
                            id,
                            new ClockFacts(
                                    id,
                                    row.getLong("ticket_id"),
                                    ClockKind.valueOf(row.getString("kind")),
                                    row.getInt("cycle"),
                                    row.getInt("number"),
                                    promises.get(id),
                                    ledgers.get(id)));
                },
                clocks);
        return ids.stream().map(facts::get).toList();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getInt("priority"),
                new Budget(row.getInt("budget_amount"), Budget.Unit.valueOf(row.getString("budget_unit"))),
                row.getString("calendar_name"),
                row.getInt("calendar_version"),
                row.getString("contract_number"),
                row.getInt("contract_version"),
                SupportPackage.valueOf(row.getString("support_package")),
                row.getString("rule"),
                row.getInt("table_version"),
                Promise.Basis.valueOf(row.getString("basis")),
                instant(row, "agreed_for"),
                row.getObject("corrects", Integer.class));
    }

    private static ClockEvent event(ResultSet row) throws SQLException {
        return new ClockEvent(
                ClockEvent.Type.valueOf(row.getString("type")),
                row.getTimestamp("effective_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("cause"),
                row.getObject("percent", Integer.class),
                row.getString("actor"),
                row.getString("why"),
                row.getObject("promise", Integer.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** Adds to the ledgers of ended clocks what repairs them, and makes their rows equal to their folds. */
    void write(List<Repair> repairs) {
        writePromises(repairs.stream()
                .flatMap(repair -> Numbered.of(
                        repair, repair.promises(), repair.clock().promises().size())
                        .stream())
                .toList());
        writeEvents(repairs.stream()
                .flatMap(repair -> Numbered.of(
                        repair, repair.events(), repair.clock().ledger().size())
                        .stream())
                .toList());
        database.batchUpdate(
                "update opora.sla_clock set due_at = ?, breached_at = ?, outcome = ? where id = ?",
                repairs,
                BATCH,
                ClockRows::settle);
    }

    private static void settle(PreparedStatement row, Repair repair) throws SQLException {
        SlaClock clock = repair.repaired();
        row.setTimestamp(1, timestamp(clock.dueAt().orElse(null)));
        row.setTimestamp(2, timestamp(clock.breachedAt().orElse(null)));
        row.setString(3, clock.outcome().map(Enum::name).orElse(null));
        row.setObject(4, repair.clock().id());
    }

    private void writePromises(List<Numbered<Promise>> promises) {
        database.batchUpdate(
                "insert into opora.sla_promise (clock_id, number, priority, budget_amount, budget_unit, calendar_name,"
                        + " calendar_version, contract_number, contract_version, support_package, rule, table_version,"
                        + " basis, agreed_for, corrects) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                promises,
                BATCH,
                (row, numbered) -> {
                    Promise promise = numbered.item;
                    row.setObject(1, numbered.clock);
                    row.setInt(2, numbered.number);
                    row.setInt(3, promise.priority());
                    row.setInt(4, promise.budget().amount());
                    row.setString(5, promise.budget().unit().name());
                    row.setString(6, promise.calendarName());
                    row.setInt(7, promise.calendarVersion());
                    row.setString(8, promise.contractNumber());
                    row.setInt(9, promise.contractVersion());
                    row.setString(10, promise.supportPackage().name());
                    row.setString(11, promise.rule());
                    row.setInt(12, promise.tableVersion());
                    row.setString(13, promise.basis().name());
                    row.setTimestamp(14, timestamp(promise.agreedFor()));
                    row.setObject(15, promise.corrects(), Types.INTEGER);
                });
    }

    private void writeEvents(List<Numbered<ClockEvent>> events) {
        database.batchUpdate(
                "insert into opora.sla_clock_event (clock_id, seq, type, effective_at, recorded_at, cause, percent,"
                        + " actor, why, promise) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events,
                BATCH,
                (row, numbered) -> {
                    ClockEvent event = numbered.item;
                    row.setObject(1, numbered.clock);
                    row.setInt(2, numbered.number);
                    row.setString(3, event.type().name());
                    row.setTimestamp(4, Timestamp.from(event.effectiveAt()));
                    row.setTimestamp(5, Timestamp.from(event.recordedAt()));
                    row.setString(6, event.cause());
                    row.setObject(7, event.percent(), Types.INTEGER);
                    row.setString(8, event.actor());
                    row.setString(9, event.why());
                    row.setObject(10, event.promise(), Types.INTEGER);
                });
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** A promise or an event with its place in its clock's list. */
    private record Numbered<T>(UUID clock, int number, T item) {

        static <T> List<Numbered<T>> of(Repair repair, List<T> items, int first) {
            List<Numbered<T>> numbered = new ArrayList<>();
            for (T item : items) {
                numbered.add(new Numbered<>(repair.clock().id(), first + numbered.size(), item));
            }
            return numbered;
        }
    }
}

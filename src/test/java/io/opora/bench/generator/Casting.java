package io.opora.bench.generator;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import io.opora.contract.SupportPackage;
import io.opora.sla.Budget;
import io.opora.sla.ClockEvent;
import io.opora.sla.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes moulds of played tickets: the tables of schema {@code bench}, and what the planning must know. */
class Casting {

    private static final List<String> OWN = List.of(
            "ticket",
            "ticket_message",
            "customer_turn",
            "ticket_step",
            "ticket_effort",
            "priority_change",
            "sla_clock",
            "sla_promise",
            "sla_clock_event",
            "notification");

    private static final String TICKETS = """
            create table bench.mould as
            select k.mould, ticket.id as ticket_id, 'OP-' || ticket.id as number, ticket.registered_at as origin, ticket.due_at,
                   ticket.contact_id, contact.email, contract.id as contract_id, contract.number as contract_number,
                   coalesce((select make_interval(mins => 15 * round(extract(epoch from h.start_time_
                                                           - ticket.registered_at at time zone 'UTC') / 900)::int)
                               from public.act_hi_procinst h where h.business_key_ = 'OP-' || ticket.id limit 1),
                            interval '0') as zone
              from unnest(?::bigint[]) with ordinality k (id, mould)
              join opora.ticket on ticket.id = k.id
              join opora.contact on contact.id = ticket.contact_id
              join opora.contract on contract.customer_id = ticket.customer_id""";

    private static final String INSTANCES = """
            create table bench.instance as
            select id, t.* from bench.mould t,
            lateral (select id_ as id from public.act_hi_procinst where business_key_ = t.number
                     union select proc_inst_id_ from public.act_ru_execution where business_key_ = t.number) i""";

    private final JdbcTemplate jdbc;

    Casting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<MouldTable> cast(List<Long> tickets) {
        jdbc.execute("drop schema if exists bench cascade");
        jdbc.execute("create schema bench");
        jdbc.update(TICKETS, (Object) tickets.toArray(Long[]::new));
        jdbc.execute(INSTANCES);
        jdbc.execute("analyze bench.mould");
        List<MouldTable> tables = Stream.concat(
                        OWN.stream().map(table -> MouldTable.own(jdbc, table)),
                        enginesTables().stream().flatMap(table -> Stream.ofNullable(MouldTable.engines(jdbc, table))))
                .toList();
        List<MouldTable> filled = new ArrayList<>();
        for (MouldTable table : tables) {
            jdbc.execute(table.fill());
            if (!table.isEmpty(jdbc)) {
                jdbc.execute("analyze bench." + table.simpleName());
                filled.add(table);
            }
        }
        return filled;
    }

    private List<String> enginesTables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
                        + " and (table_name ~ '^act_(ru|hi)_' or table_name = 'act_ge_bytearray')",
                String.class);
    }

    List<Mould> moulds(List<Journey> journeys) {
        Map<String, BusinessCalendar> calendars = calendars();
        List<Mould> moulds = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            int number = i + 1;
            OffsetDateTime origin =
                    jdbc.queryForObject("select origin from bench.mould where mould = ?", OffsetDateTime.class, number);
            OffsetDateTime last = jdbc.queryForObject(
                    "select max(written_at) from bench.ticket_message where mould_ = ?", OffsetDateTime.class, number);
            OffsetDateTime ended = jdbc.queryForObject(
                    "select greatest(?, max(ended_at)) from bench.ticket where mould_ = ?",
                    OffsetDateTime.class,
                    last,
                    number);
            moulds.add(new Mould(
                    number,
                    journeys.get(i),
                    origin.toInstant(),
                    Duration.between(origin, ended),
                    clocks(number, calendars)));
        }
        return moulds;
    }

    private Map<String, BusinessCalendar> calendars() {
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        jdbc.query("select name || version as key, * from opora.calendar_version", row -> {
            calendars.put(
                    row.getString("key"),
                    BusinessCalendar.of(
                            ZoneId.of(row.getString("zone")),
                            WeeklyHours.parse(row.getString("weekly_hours")),
                            CalendarExceptions.parse(row.getString("exceptions"))));
        });
        return calendars;
    }

    private List<ClockMould> clocks(int mould, Map<String, BusinessCalendar> calendars) {
        return jdbc.query(
                "select p.* from bench.sla_promise p where p.mould_ = ?",
                (row, number) -> new ClockMould(
                        row.getObject("clock_id", UUID.class),
                        promise(row),
                        calendars.get(row.getString("calendar_name") + row.getInt("calendar_version")),
                        ledger(row.getObject("clock_id", UUID.class))),
                mould);
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
                null,
                null);
    }

    private List<ClockEvent> ledger(UUID clock) {
        return jdbc.query(
                "select * from bench.sla_clock_event where clock_id = ? order by seq",
                (row, number) -> new ClockEvent(
                        ClockEvent.Type.valueOf(row.getString("type")),
                        instant(row, "effective_at"),
                        instant(row, "recorded_at"),
                        row.getString("cause"),
                        row.getObject("percent", Integer.class),
                        row.getString("actor"),
                        row.getString("why"),
                        row.getObject("promise", Integer.class)),
                clock);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

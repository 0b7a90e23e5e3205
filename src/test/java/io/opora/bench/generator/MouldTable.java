package io.opora.bench.generator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose rows of the moulds are copied. What becomes of a column follows from its name and type, so that new columns
 * need nothing here; an id gets the copy's number in front, which keeps all references between the copies.
 *
 * @param name     with its schema
 * @param ofMould  how its rows, {@code m}, are joined with the moulds, {@code t}
 */
record MouldTable(String name, String ofMould, boolean isEngines, List<Column> columns) {

    record Column(String name, String type, boolean isCounted) {}

    private static final Set<String> OWN_IDS = Set.of(
            "id",
            "message_id",
            "turn_id",
            "clock_id",
            "corrects",
            "late_reply_id",
            "activity_instance_id",
            "process_instance_id");

    private static final Set<String> ENGINE_IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "parent_act_inst_id_",
            "act_inst_id_",
            "task_id_",
            "job_id_",
            "var_inst_id_",
            "operation_id_",
            "dec_inst_id_",
            "root_dec_inst_id_",
            "bytearray_id_",
            "exception_stack_id_",
            "job_exception_stack_id_",
            "var_scope_",
            "resource_id_",
            "parent_task_id_",
            "super_exec_");

    /** They lie ahead of what happens: they move with it, but not apart from it. */
    private static final Set<String> AHEAD =
            Set.of("removal_time_", "due_date_", "follow_up_date_", "duedate_", "next_milestone_at", "due_at");

    private static final Set<String> PEOPLE =
            Set.of("registered_by", "author_id", "opened_by", "closed_by", "left_by", "actor", "user_id_");

    /** No letter's whole text in each copy: a database of texts would say nothing about the rest. */
    private static final int KEPT_OF_A_LETTER = 40;

    /** Hexadecimal digits. */
    private static final int HEAD = 8;

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("ticket.id", "p.id"),
            Map.entry("ticket.subject", "(" + Subjects.SQL + ")[1 + p.id % " + Subjects.COUNT + "]"),
            Map.entry("ticket.customer_id", "c.customer_id"),
            Map.entry("ticket.customer_name", "c.customer_name"),
            Map.entry("ticket.contact_id", "c.contact_id"),
            Map.entry("ticket.contact_name", "c.contact_name"),
            Map.entry(
                    "ticket.terms",
                    "replace(replace(m.terms::text, t.contract_number, c.contract_number),"
                            + " t.contract_id::text, c.contract_id::text)::jsonb"),
            Map.entry("ticket.due_at", "p.due_at"),
            Map.entry(
                    "ticket_message.author_name",
                    "case when m.author_id = t.contact_id::text then c.contact_name else m.author_name end"),
            Map.entry("sla_clock.due_at", "k.due_at"),
            Map.entry("sla_clock.remaining_ms", "k.remaining_ms"),
            Map.entry("sla_clock.breached_at", "k.breached_at"),
            Map.entry("sla_clock.next_milestone_at", "k.next_milestone_at"),
            Map.entry("sla_promise.contract_number", "c.contract_number"),
            Map.entry(
                    "sla_clock_event.effective_at",
                    "coalesce(k.effective_at, p.at + (m.effective_at - t.origin) * p.stretch)"),
            Map.entry("sla_clock_event.cause", "split_part(m.cause, ':', 1) || ':' || (p.hex || m.cause_tail_)::uuid"),
            Map.entry("notification.ticket_number", "p.number"),
            Map.entry(
                    "notification.recipient_name",
                    "case when m.recipient_address = t.email then c.contact_name else m.recipient_name end"),
            Map.entry(
                    "notification.recipient_address",
                    "case when m.recipient_address = t.email then c.email else m.recipient_address end"),
            Map.entry("notification.subject", "replace(m.subject, t.number, p.number)"),
            Map.entry("notification.state", "'SENT'"),
            Map.entry("notification.held_until", "null::timestamptz"),
            Map.entry("notification.digest_id", "null::uuid"),
            Map.entry("notification.next_attempt_at", "null::timestamptz"),
            Map.entry("notification.sent_at", "p.at + (m.created_at - t.origin) * p.stretch"));

    static MouldTable own(JdbcTemplate jdbc, String table) {
        String join =
                switch (table) {
                    case "ticket" -> "join bench.mould t on t.ticket_id = m.id";
                    case "notification" -> "join bench.mould t on t.number = m.ticket_number";
                    case "sla_promise", "sla_clock_event" ->
                        "join opora.sla_clock o on o.id = m.clock_id join bench.mould t on t.ticket_id = o.ticket_id";
                    default -> "join bench.mould t on t.ticket_id = m.ticket_id";
                };
        return new MouldTable("opora." + table, join, false, columns(jdbc, "opora", table));
    }

    /** @return null for a table that holds nothing of single process instances */
    static @Nullable MouldTable engines(JdbcTemplate jdbc, String table) {
        List<Column> columns = columns(jdbc, "public", table);
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        String join = null;
        for (String instance : List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_")) {
            if (join == null && names.contains(instance)) {
                join = "join bench.instance t on t.id = m." + instance;
            }
        }
        if (join == null && (names.contains("task_id_") || names.contains("resource_id_"))) {
            String task = names.contains("task_id_") ? "task_id_" : "resource_id_";
            join = "join public.act_ru_task o on o.id_ = m." + task
                    + " join bench.instance t on t.id = o.proc_inst_id_";
        }
        return join == null ? null : new MouldTable("public." + table, join, true, columns);
    }

    private static List<Column> columns(JdbcTemplate jdbc, String schema, String table) {
        return jdbc.query(
                "select column_name, data_type, is_identity from information_schema.columns"
                        + " where table_schema = ? and table_name = ? order by ordinal_position",
                (row, number) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("YES")),
                schema,
                table);
    }

    String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Keeps the moulds' rows; counted ones in their order. */
    String fill() {
        String order = columns.stream()
                .filter(Column::isCounted)
                .map(column -> ", row_number() over (partition by t.mould order by m." + column.name() + ") as place_")
                .collect(Collectors.joining());
        String kept = columns.stream().map(this::kept).collect(Collectors.joining(", "));
        return "create unlogged table bench." + simpleName() + " as select t.mould as mould_, " + kept + order
                + " from " + name + " m " + ofMould;
    }

    /** A third of the bytes of a ticket. */
    boolean isOfLetters() {
        return simpleName().equals("notification");
    }

    private String kept(Column column) {
        boolean letter = isOfLetters() && column.name().startsWith("body_");
        String kept = letter
                ? "left(m." + column.name() + ", " + KEPT_OF_A_LETTER + ") as " + column.name()
                : "m." + column.name();
        return kept + tail(column);
    }

    /** What an id in the copies ends in; hashed once here, it need not be hashed in each of them. */
    private String tail(Column column) {
        String id = isId(column)
                ? "m." + column.name() + "::text"
                : column.name().equals("cause") ? "split_part(m.cause, ':', 2)" : null;
        return id == null ? "" : ", substr(md5(" + id + "), " + (HEAD + 1) + ") as " + column.name() + "_tail_";
    }

    /**
     * What each id in the copy of a ticket begins with: nobody else has it, wherever the mould has the same one the copy has, and
     * they are ordered, so that filling is quick.
     */
    static String head(long ticketId) {
        return ("%0" + HEAD + "x").formatted(ticketId);
    }

    boolean isEmpty(JdbcTemplate jdbc) {
        return Boolean.FALSE.equals(
                jdbc.queryForObject("select exists (select from bench." + simpleName() + ")", Boolean.class));
    }

    /** Writes the rows of all copies that are planned. */
    String copy() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(this::value).collect(Collectors.joining(", "));
        boolean counted = columns.stream().anyMatch(Column::isCounted);
        return "insert into " + name + " (" + names + ")" + (counted ? " overriding system value" : "") + " select "
                + values
                + " from bench.plan p join bench.mould t on t.mould = p.mould join bench.client c on c.k = p.client"
                + " join bench." + simpleName() + " m on m.mould_ = p.mould"
                + planned()
                + (isEngines ? " where p.has_engine" : "");
    }

    private String planned() {
        return switch (simpleName()) {
            case "sla_clock" -> " join bench.plan_clock k on k.id = p.id and k.clock = m.id";
            case "sla_clock_event" ->
                " left join bench.plan_passage k on k.id = p.id and k.clock = m.clock_id and k.seq = m.seq";
            default -> "";
        };
    }

    /** Sets what counts rows behind the last of the copies. */
    Stream<String> counters() {
        return columns.stream()
                .filter(Column::isCounted)
                .map(column -> "select setval(pg_get_serial_sequence('%s', '%s'), max(%s)) from %s"
                        .formatted(name, column.name(), column.name(), name));
    }

    private String value(Column column) {
        String name = column.name();
        String own = OWN.get(simpleName() + "." + name);
        if (own != null && !isEngines) {
            return own;
        }
        if (column.isCounted()) {
            return "p.id * 1000 + m.place_";
        }
        if (name.equals("ticket_id")) {
            return "p.id";
        }
        if (isId(column)) {
            String fresh = "(p.hex || m." + name + "_tail_)::uuid";
            return column.type().equals("uuid") ? fresh : fresh + "::text";
        }
        if (name.equals("business_key_")) {
            return "p.number";
        }
        if (name.equals("duration_")) {
            return "m.duration_ * p.stretch";
        }
        if (PEOPLE.contains(name)) {
            return "case when m." + name + " = t.contact_id::text then c.contact_id::text else m." + name + " end";
        }
        return moved(column);
    }

    /** A column of the same name that counts something is no id. */
    private boolean isId(Column column) {
        return !column.type().equals("integer") && (isEngines ? ENGINE_IDS : OWN_IDS).contains(column.name());
    }

    private String moved(Column column) {
        String stretch = AHEAD.contains(column.name()) ? "" : " * p.stretch";
        if (column.type().equals("timestamp with time zone")) {
            return "p.at + (m." + column.name() + " - t.origin)" + stretch;
        }
        if (column.type().startsWith("timestamp")) {
            return "(p.at at time zone 'UTC') + t.zone + (m." + column.name()
                    + " - (t.origin at time zone 'UTC') - t.zone)" + stretch;
        }
        return "m." + column.name();
    }
}

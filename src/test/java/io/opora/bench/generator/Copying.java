package io.opora.bench.generator;

import io.opora.bench.generator.ClockMould.Row;
import io.opora.bench.generator.Planning.Copy;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Carries a plan out: writes the rows of all copies table by table, two tables at a time. */
class Copying {

    private static final int AT_ONCE = 2;
    private static final Duration WITH_HISTORY = Duration.ofDays(180);
    private static final int LINES_AT_ONCE = 20_000;

    private static final String CLIENTS = """
            select k, name, sold, md5('customer of ' || name)::uuid as customer_id, 'ООО «' || name || '»' as customer_name,
                   md5('contact of ' || name)::uuid as contact_id, 'Ирина Контактова ' || name as contact_name,
                   name || '@customer.example' as email, md5('contract of ' || name)::uuid as contract_id,
                   'Г-' || name as contract_number
              from bench.client_name""";

    private static final List<String> PLAN = List.of(
            "drop table if exists bench.plan, bench.plan_clock, bench.plan_passage, bench.client, bench.client_name",
            "create table bench.client_name (k int, name text, sold text)",
            "create unlogged table bench.plan (id bigint, hex text, number text, mould int, client int, at timestamptz, stretch int,"
                    + " due_at timestamptz, has_engine boolean)",
            "create unlogged table bench.plan_clock (id bigint, clock uuid, due_at timestamptz, remaining_ms bigint,"
                    + " breached_at timestamptz, next_milestone_at timestamptz)",
            "create unlogged table bench.plan_passage (id bigint, clock uuid, seq int, effective_at timestamptz)");

    /** What lies ahead of an open ticket does not follow from where it was copied to. */
    private static final List<String> AHEAD = List.of("""
            update public.act_ru_job j set duedate_ = (c.next_milestone_at at time zone 'UTC') + t.zone
              from bench.plan p join bench.mould t on t.mould = p.mould join opora.sla_clock c on c.ticket_id = p.id
             where p.has_engine and c.process_instance_id = j.process_instance_id_""", """
            update public.act_ru_task k set due_date_ = (p.due_at at time zone 'UTC') + t.zone
              from bench.plan p join bench.mould t on t.mould = p.mould
              join public.act_ru_execution e on e.business_key_ = p.number
             where p.has_engine and k.proc_inst_id_ = e.proc_inst_id_ and k.due_date_ is not null""");

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final List<MouldTable> tables;
    private final int clients;
    private final int round;

    /** @param round tells the clients of this run from those of others */
    Copying(DataSource database, List<MouldTable> tables, int clients, int round) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.tables = tables;
        this.clients = clients;
        this.round = round;
    }

    /** @param many whether to build the indexes anew, and to clean up behind */
    void copy(List<Copy> plan, boolean withEngine, boolean many) {
        PLAN.forEach(jdbc::execute);
        hireClients();
        write(plan, withEngine);
        List<MouldTable> written = tables.stream()
                .filter(table -> withEngine || !table.isEngines() && !table.isOfLetters())
                .toList();
        List<String> names = written.stream().map(MouldTable::name).toList();
        List<String> indexes = many ? new Indexes(jdbc).drop(names) : List.of();
        if (many) {
            logAtMost("'8GB'");
        }
        run(written.stream().map(MouldTable::copy).toList());
        run(indexes);
        // They need the indexes.
        run(withEngine ? AHEAD : List.of());
        written.stream().flatMap(MouldTable::counters).forEach(jdbc::execute);
        List<String> touched = Stream.concat(
                        names.stream(),
                        Stream.of("customer", "contact", "contract", "api_token")
                                .map("opora."::concat))
                .toList();
        if (many) {
            atOnce(touched.stream().map("vacuum (analyze) "::concat).toList(), jdbc::execute);
            jdbc.execute("checkpoint");
            logAtMost("default");
        } else {
            touched.forEach(name -> jdbc.execute("analyze " + name));
        }
    }

    /** Checkpoints while tables are filled would write each page several times. */
    private void logAtMost(String size) {
        jdbc.execute("alter system set max_wal_size = " + size);
        jdbc.execute("select pg_reload_conf()");
    }

    private void hireClients() {
        List<String> lines = IntStream.range(0, clients)
                .mapToObj(k -> k + "\tclient-" + round + "-" + k + "\t" + Planning.sold(k, clients))
                .toList();
        load("bench.client_name", lines);
        jdbc.execute("create unlogged table bench.client as " + CLIENTS);
        Clients.insert(jdbc, "select name, sold from bench.client");
    }

    private void write(List<Copy> plan, boolean withEngine) {
        long first = jdbc.queryForObject(
                "select setval('opora.ticket_number', nextval('opora.ticket_number') + ?) - ?",
                Long.class,
                plan.size(),
                plan.size());
        Instant recent = plan.stream()
                .map(Copy::at)
                .max(Instant::compareTo)
                .orElseThrow()
                .minus(WITH_HISTORY);
        for (int from = 0; from < plan.size(); from += LINES_AT_ONCE) {
            List<String> tickets = new ArrayList<>();
            List<String> clocks = new ArrayList<>();
            List<String> passages = new ArrayList<>();
            for (int i = from; i < Math.min(plan.size(), from + LINES_AT_ONCE); i++) {
                Copy copy = plan.get(i);
                long id = first + i;
                boolean engine = withEngine
                        && (copy.mould().journey().isOpen() || copy.at().isAfter(recent));
                tickets.add(line(
                        id,
                        MouldTable.head(id),
                        "OP-" + id,
                        copy.mould().number(),
                        copy.client(),
                        copy.at(),
                        copy.stretch(),
                        copy.dueAt(),
                        engine));
                for (Row clock : copy.clocks()) {
                    clocks.add(line(
                            id,
                            clock.clock(),
                            clock.dueAt(),
                            clock.remainingMillis(),
                            clock.breachedAt(),
                            clock.nextMilestoneAt()));
                    clock.passed().forEach((seq, at) -> passages.add(line(id, clock.clock(), seq, at)));
                }
            }
            load("bench.plan", tickets);
            load("bench.plan_clock", clocks);
            load("bench.plan_passage", passages);
        }
        jdbc.execute("analyze bench.plan");
        jdbc.execute("analyze bench.plan_clock");
        jdbc.execute("analyze bench.plan_passage");
    }

    private static String line(@Nullable Object... values) {
        return Stream.of(values)
                .map(value -> value == null ? "\\N" : value.toString())
                .collect(Collectors.joining("\t"));
    }

    private void load(String table, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(String.join("\n", lines) + "\n"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(List<String> statements) {
        atOnce(statements, this::runOne);
    }

    /** Two of them at a time, in their order. */
    private static void atOnce(List<String> statements, Consumer<String> runner) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            statements.forEach(statement -> running.add(threads.submit(() -> runner.accept(statement))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void runOne(String sql) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // The copies' references are as right as the moulds'.
                statement.execute("set local session_replication_role = replica");
                // A log as long as this one is not worth preparing, nor keeping the files of.
                statement.execute("set local wal_init_zero = off");
                statement.execute("set local wal_recycle = off");
                // Two statements run at once already.
                statement.execute("set local max_parallel_maintenance_workers = 0");
                statement.execute("set local work_mem = '64MB'");
                statement.execute("set local maintenance_work_mem = '256MB'");
                statement.execute(sql);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw new IllegalStateException(sql, e);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

package io.opora.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database of all nodes, and what it knows about their work. */
class SharedDatabase implements AutoCloseable {

    /** Which node committed a row, told by the name of its connection. */
    private static final String WATCH = """
            create schema watch;
            create table watch.row_of (node text, kind text);
            create function watch.note() returns trigger language plpgsql as
                $$ begin insert into watch.row_of values (current_setting('application_name'), tg_argv[0]);
                   return null; end $$;
            create trigger watch after insert on opora.ticket for each row execute function watch.note('TICKET');
            create trigger watch after insert on opora.sla_clock_event for each row
                when (new.type = 'MILESTONE') execute function watch.note('MILESTONE');
            """;

    /** Around the clock, so that time passed is time counted. */
    private static final String PASSED = """
            from opora.sla_clock c join opora.sla_promise p on p.clock_id = c.id
            cross join unnest(array[50, 75, 100, 150]) as m (percent)
            where c.started_at + (case p.budget_unit when 'MINUTES' then interval '1 minute' else interval '1 hour' end)
                  * p.budget_amount * m.percent / 100 <= now() + ?::interval - interval '1 second'
            """;

    private final DatabaseServer server;
    private final JdbcTemplate jdbc;

    SharedDatabase(Path folder) throws IOException {
        server = new DatabaseServer(folder.resolve("postgres"));
        jdbc = new JdbcTemplate(server.dataSource());
    }

    String url() {
        return server.url();
    }

    void enterMasterData() throws IOException {
        jdbc.execute(new ClassPathResource("production/master-data.sql").getContentAsString(StandardCharsets.UTF_8));
        jdbc.execute(WATCH);
    }

    int count(String rest, Object... arguments) {
        Integer count = jdbc.queryForObject("select count(*) " + rest, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    int rowsOf(Node node, String kind) {
        return count("from watch.row_of where node = ? and kind = ?", node.name(), kind);
    }

    List<String> jobsFetchedBy(Node node) {
        return jdbc.queryForList("select id_ from act_ru_job where lock_owner_ like ?", String.class, owner(node));
    }

    /**
     * Finds a node in the middle of its work: while the ledger of the clocks takes no entry, nobody finishes a timer.
     *
     * @param due  makes timers due, more than one node can fetch
     * @param then happens once the node has fetched some of them
     */
    void atWork(Node node, Runnable due, Runnable then) {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table opora.sla_clock_event in share mode");
            due.run();
            Waiting.until(
                    () -> node.name() + " has timers",
                    Duration.ofMinutes(2),
                    () -> count("from act_ru_job where type_ = 'timer' and lock_owner_ like ?", owner(node)) > 0);
            then.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String owner(Node node) {
        return "%:" + node.pid() + ":%";
    }

    boolean isAnyLeft(List<String> jobs) {
        return count("from act_ru_job where id_ = any (?)", (Object) jobs.toArray(String[]::new)) > 0;
    }

    int milestones() {
        return count("from opora.sla_clock_event where type = 'MILESTONE'");
    }

    int missingMilestones(Duration ahead) {
        return count(
                PASSED + " and not exists (select from opora.sla_clock_event e where e.clock_id = c.id"
                        + " and e.type = 'MILESTONE' and e.percent = m.percent)",
                ahead.toString());
    }

    int doubledMilestones() {
        return count("from (select from opora.sla_clock_event where type = 'MILESTONE'"
                + " group by clock_id, percent having count(*) > 1) twice");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

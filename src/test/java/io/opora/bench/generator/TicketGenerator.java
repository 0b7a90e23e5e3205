package io.opora.bench.generator;

import io.opora.bench.generator.Planning.Copy;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds tickets to the database of a running application, spread over customers, packages, services, states and three years.
 * Needs a superuser's connections: checks of references are off while rows are copied.
 */
public class TicketGenerator implements AutoCloseable {

    /** From so many on it pays to build the indexes anew. */
    private static final int MANY = 5_000;

    private static final int TICKETS_PER_CLIENT = 100;

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Troupe troupe;
    private int round;
    private List<MouldTable> tables = List.of();
    private @Nullable List<Mould> moulds;

    /**
     * @param address of the application, such as {@code http://127.0.0.1:8080}; its staff have an engineer of the support line
     * @param pause   happens between two steps of the tickets that are played, so that time passes on the application's clock
     */
    public TicketGenerator(DataSource database, String address, Runnable pause) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.troupe = new Troupe(jdbc, address, pause);
    }

    /**
     * @param tickets    how many to add
     * @param withEngine with the engine's rows of the open tickets and of those that ended in the last 180 days, and with the
     *                   letters of all; without it there are neither, and all tickets are ended ones
     */
    public Generated generate(int tickets, boolean withEngine) {
        long begin = System.nanoTime();
        List<Mould> played = play();
        int open = withEngine ? Math.max(tickets * 3 / 100, Math.min(40, tickets / 5)) : 0;
        int clients = Math.max(10, tickets / TICKETS_PER_CLIENT);
        List<Copy> plan = new Planning(played, clients, ++round).plan(open, tickets - open);
        new Copying(database, tables, clients, round).copy(plan, withEngine, tickets >= MANY);
        return generated(open, tickets - open, (System.nanoTime() - begin) / 1_000_000);
    }

    private List<Mould> play() {
        if (moulds == null) {
            List<Journey> journeys = Journey.all();
            Casting casting = new Casting(jdbc);
            tables = casting.cast(troupe.play(journeys));
            moulds = casting.moulds(journeys);
        }
        return moulds;
    }

    private Generated generated(int open, int ended, long milliseconds) {
        String queue = jdbc.queryForObject(
                "select queue from opora.ticket where ended_at is null group by queue order by count(*) desc, queue limit 1",
                String.class);
        String client = jdbc.queryForObject(
                "select customer_id::text from opora.ticket group by customer_id order by count(*) desc limit 1",
                String.class);
        String name =
                jdbc.queryForObject("select name from bench.client where customer_id = ?::uuid", String.class, client);
        return new Generated(open, ended, Tokens.STAFF, Tokens.ofContact(name), client, queue, milliseconds);
    }

    @Override
    public void close() {
        jdbc.execute("drop schema if exists bench cascade");
    }
}

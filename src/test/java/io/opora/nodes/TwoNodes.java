package io.opora.nodes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Customers register outages through two nodes. When half are there, the clock leaps over six hours and the milestones of
 * that half are due at once, while the other half is being registered; in the middle of it one node is killed. When
 * everything due has passed, the clock leaps once more.
 */
class TwoNodes {

    private static final Duration FIRST_LEAP = Duration.ofMinutes(6 * 60 + 5);
    private static final Duration SECOND_LEAP = FIRST_LEAP.multipliedBy(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final int tickets;
    private final Duration lock;

    /** @param lock how long a node keeps a job that it fetched */
    TwoNodes(Path folder, int tickets, Duration lock) {
        this.folder = folder;
        this.tickets = tickets;
        this.lock = lock;
    }

    Figures play() throws Exception {
        Path clock = folder.resolve("clock");
        ShiftedClock.shift(clock, Duration.ZERO);
        try (SharedDatabase database = new SharedDatabase(folder);
                Letterbox letterbox = new Letterbox()) {
            Map<String, String> settings = settings(database, letterbox, clock);
            try (Node survivor = Node.launch("survivor", folder, settings).ready();
                    Node killed = Node.launch("killed", folder, settings).ready()) {
                database.enterMasterData();
                return play(database, letterbox, clock, survivor, killed);
            }
        }
    }

    private Map<String, String> settings(SharedDatabase database, Letterbox letterbox, Path clock) {
        return Map.ofEntries(
                Map.entry("SPRING_DATASOURCE_URL", database.url()),
                Map.entry("SPRING_DATASOURCE_USERNAME", "postgres"),
                Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                Map.entry("SPRING_MAIL_PORT", Integer.toString(letterbox.port())),
                Map.entry("OPORA_MAIL_FROM", "support@provider.example"),
                Map.entry("OPORA_ADMIN_USER", "ivanova"),
                Map.entry("OPORA_ADMIN_PASSWORD", "only-for-the-two-nodes"),
                Map.entry("OPORA_JOBS_LOCK", lock.toString()),
                Map.entry("OPORA_NODES_CLOCK", clock.toString()));
    }

    private Figures play(SharedDatabase database, Letterbox letterbox, Path clock, Node survivor, Node killed)
            throws Exception {
        long begin = System.nanoTime();
        int half = tickets / 2;
        Customers customers = new Customers(List.of(survivor, killed));
        customers.register(0, half);

        ShiftedClock.shift(clock, FIRST_LEAP);
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> register(customers, half));
        Waiting.until(
                () -> "milestones in the middle of their number", PATIENCE, () -> database.milestones() > half * 2);
        List<String> orphans = new ArrayList<>();
        Waiting.until(
                () -> "the node to be killed at work", PATIENCE, () -> orphans.addAll(database.killAtWork(killed)));
        long kill = System.nanoTime();
        Waiting.until(() -> "orphans " + orphans, PATIENCE, () -> !database.isAnyLeft(orphans));
        Duration takenOver = Duration.ofNanos(System.nanoTime() - kill);
        others.get();
        Waiting.until(
                () -> "milestones after the first leap", PATIENCE, () -> database.missingMilestones(FIRST_LEAP) == 0);

        ShiftedClock.shift(clock, SECOND_LEAP);
        Waiting.until(
                () -> "milestones after the second leap", PATIENCE, () -> database.missingMilestones(SECOND_LEAP) == 0);
        Duration all = Duration.ofNanos(System.nanoTime() - begin);
        Waiting.until(
                () -> "the outbox is empty",
                PATIENCE,
                () -> database.count("from opora.notification where state = 'PENDING'") == 0);

        return new Figures(
                tickets,
                Math.abs(database.count("from opora.ticket") - tickets)
                        + tickets
                        - customers.numbers().size()
                        + Math.abs(database.count("from act_hi_procinst where proc_def_key_ = 'ticket'") - tickets)
                        + Math.abs(database.count("from opora.sla_clock") - 2 * tickets),
                database.rowsOf(killed, "TICKET"),
                customers.repeated(),
                all,
                database.milestones(),
                database.rowsOf(killed, "MILESTONE"),
                database.missingMilestones(SECOND_LEAP),
                database.doubledMilestones(),
                lock,
                orphans.size(),
                takenOver,
                letterbox.letters(),
                Math.abs(database.count("from opora.notification where state = 'SENT'") - letterbox.letters()),
                letterbox.repeated(),
                database.count("from act_ru_job where retries_ < 3") + database.count("from act_ru_incident"));
    }

    private void register(Customers customers, int from) {
        try {
            customers.register(from, tickets);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In full size: {@code mvn -Pnodes test-compile exec:exec}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("opora-nodes-");
        int tickets = Integer.parseInt(arguments[0]);
        System.out.println(new TwoNodes(folder, tickets, Duration.parse(arguments[1]))
                .play()
                .table());
    }
}

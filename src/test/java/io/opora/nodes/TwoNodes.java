package io.opora.nodes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Customers register outages through two nodes. When half are there, the clock leaps ahead and the milestones of that half
 * are due at once. While the other half is being registered, the clock leaps as far again, and one node is killed with the
 * timers that it has just fetched.
 */
class TwoNodes {

    /** An outage with Premium: 50 and 75 % of the hour that the reaction may take. */
    private static final Duration TWO_MILESTONES = Duration.ofMinutes(50);

    private static final String ADMINISTRATOR = "ivanova";
    private static final String PASSWORD = "only-for-the-two-nodes";

    private static final int MOST_FETCHED_AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final int tickets;
    private final Duration leap;
    private final Duration lock;

    /**
     * @param leap how far the clock leaps each time
     * @param lock how long a node keeps a job that it fetched
     */
    TwoNodes(Path folder, int tickets, Duration leap, Duration lock) {
        this.folder = folder;
        this.tickets = tickets;
        this.leap = leap;
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
                Map.entry("OPORA_ADMIN_USER", ADMINISTRATOR),
                Map.entry("OPORA_ADMIN_PASSWORD", PASSWORD),
                Map.entry("OPORA_JOBS_LOCK", lock.toString()),
                // No node can fetch all that is due in a small play.
                Map.entry("CAMUNDA_BPM_JOBEXECUTION_MAXJOBSPERACQUISITION", Integer.toString(fetchedAtOnce())),
                Map.entry("CAMUNDA_BPM_JOBEXECUTION_QUEUECAPACITY", Integer.toString(2 * fetchedAtOnce())),
                Map.entry("OPORA_NODES_CLOCK", clock.toString()));
    }

    private Figures play(SharedDatabase database, Letterbox letterbox, Path clock, Node survivor, Node killed)
            throws Exception {
        long begin = System.nanoTime();
        int half = tickets / 2;
        BrowserSession person = BrowserSession.login(killed, ADMINISTRATOR, PASSWORD);
        Customers customers = new Customers(List.of(survivor, killed));
        customers.register(0, half);

        database.atWork(killed, () -> ShiftedClock.shift(clock, leap), () -> {});
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> register(customers, half));
        Waiting.until(() -> "milestones by both", PATIENCE, () -> database.rowsOf(killed, "MILESTONE") > 0);

        Duration now = leap.multipliedBy(2);
        List<String> orphans = new ArrayList<>();
        database.atWork(killed, () -> ShiftedClock.shift(clock, now), () -> {
            killed.kill();
            orphans.addAll(database.jobsFetchedBy(killed));
        });
        long kill = System.nanoTime();
        Waiting.until(() -> "orphans " + orphans, PATIENCE, () -> !database.isAnyLeft(orphans));
        Duration takenOver = Duration.ofNanos(System.nanoTime() - kill);
        boolean loggedOut = !person.isInAt(survivor);
        others.get();
        Waiting.until(() -> "milestones", PATIENCE, () -> database.missingMilestones(now) == 0);
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
                database.missingMilestones(now),
                database.doubledMilestones(),
                lock,
                orphans.size(),
                takenOver,
                letterbox.letters(),
                Math.abs(database.count("from opora.notification where state = 'SENT'") - letterbox.letters()),
                letterbox.repeated(),
                database.count("from act_ru_job where retries_ < 3") + database.count("from act_ru_incident"),
                loggedOut);
    }

    private int fetchedAtOnce() {
        return Math.min(MOST_FETCHED_AT_ONCE, tickets / 25);
    }

    private void register(Customers customers, int from) {
        try {
            customers.register(from, tickets);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In full size: {@code mvn -Pnodes test-compile exec:exec}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("opora-nodes-");
        int tickets = Integer.parseInt(arguments[0]);
        System.out.println(new TwoNodes(folder, tickets, TWO_MILESTONES, Duration.parse(arguments[1]))
                .play()
                .table());
    }
}

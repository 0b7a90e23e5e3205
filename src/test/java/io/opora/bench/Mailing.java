package io.opora.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What the storm left in the outbox leaves for the mail server. */
class Mailing {

    private static final double GOAL = 50;
    private static final Duration WATCHED = Duration.ofSeconds(20);

    private final Installation installation;

    Mailing(Installation installation) {
        this.installation = installation;
    }

    List<Figure> play(String part) {
        int before = sent();
        Cpu cpu = installation.cpu();
        long begin = System.nanoTime();
        // Nothing to wait for: the figure is what happens in this time.
        while (System.nanoTime() - begin < WATCHED.toNanos() && waiting() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int letters = sent() - before;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(part, "letters sent", letters / seconds, "/s").atLeast(GOAL));
        figures.addAll(installation.cpu().since(cpu).per(letters).figures(part, "letter"));
        return figures;
    }

    private int sent() {
        return installation.count("from opora.notification where state = 'SENT'");
    }

    private int waiting() {
        return installation.count("from opora.notification where state = 'PENDING'");
    }
}

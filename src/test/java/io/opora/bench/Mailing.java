package io.opora.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** What the storm left in the outbox leaves for the mail server, each letter once. */
class Mailing {

    private static final double GOAL = 50;
    private static final Duration WATCHED = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private final Installation installation;

    Mailing(Installation installation) {
        this.installation = installation;
    }

    List<Figure> play(String part) {
        int before = installation.lettersSent();
        Cpu cpu = installation.cpu();
        long begin = System.nanoTime();
        // Nothing to wait for: the figure is what happens in this time.
        while (System.nanoTime() - begin < WATCHED.toNanos() && isAnyWaiting()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int letters = installation.lettersSent() - before;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(part, "letters sent", letters / seconds, "/s").atLeast(GOAL));
        figures.addAll(installation.cpu().since(cpu).per(letters).figures(part, "letter"));
        figures.addAll(astray(part));
        return figures;
    }

    /**
     * Of all letters since the installation's beginning, those that the outbox and the mail server do not agree to have
     * passed exactly once. Others leave meanwhile: what was sent before must have come, and what came must soon be sent.
     */
    private List<Figure> astray(String part) {
        Set<String> sent = sentIds();
        Map<String, Integer> came = installation.letterbox().seen();
        long lost = sent.stream().filter(id -> !came.containsKey(id)).count();
        long twice = came.values().stream().filter(times -> times > 1).count();
        return List.of(
                Figure.of(part, "lost on the way", lost, "").atMost(0),
                Figure.of(part, "received twice", twice, "").atMost(0),
                Figure.of(part, "received, but unknown to the outbox", unknown(came.keySet()), "")
                        .atMost(0));
    }

    /** The mail server has a letter before its transaction ends. */
    private long unknown(Set<String> came) {
        long begin = System.nanoTime();
        Set<String> unknown = new HashSet<>(came);
        unknown.removeAll(sentIds());
        while (!unknown.isEmpty() && System.nanoTime() - begin < COMMIT.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            unknown.removeAll(sentIds());
        }
        return unknown.size();
    }

    /** As the letters bear them. */
    private Set<String> sentIds() {
        return new HashSet<>(installation
                .jdbc()
                .queryForList(
                        "select '<' || id || '@' || ? || '>' from opora.notification where state = 'SENT'",
                        String.class,
                        Installation.MAIL_DOMAIN));
    }

    /** Asked often beside what is measured: one entry of an index, not a count of all. */
    private boolean isAnyWaiting() {
        return installation.count("from (select from opora.notification where state = 'PENDING' limit 1) one") > 0;
    }
}

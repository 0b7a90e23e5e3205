package io.opora.bench;

import io.opora.nodes.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Half of the reaction's hour passes at once for all that was registered: each clock has one milestone due. */
class Storm {

    static final String RATE = "milestones fired";

    private static final double GOAL = 250;
    private static final Duration HALF_THE_HOUR_OF_ALL = Duration.ofMinutes(31);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Each look reads all events: twenty of them a second would take processor time from what is measured. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private static final String MILESTONES =
            "from opora.sla_clock_event where type = 'MILESTONE' and percent = 50 and recorded_at > ?::timestamptz";

    /** Of the storm's letters, those that one person got about one milestone of one ticket besides the first. */
    private static final String TWICE = "from (select row_number() over (partition by ticket_number, template, content,"
            + " recipient_address) as copy from (select * from opora.notification order by position offset ?) storm)"
            + " copies where copy > 1";

    private final Installation installation;

    Storm(Installation installation) {
        this.installation = installation;
    }

    /** @param milestones how many clocks run, each with a milestone in the coming half hour */
    List<Figure> play(String part, int milestones) {
        String since = installation
                .jdbc()
                .queryForObject(
                        "select coalesce(max(recorded_at), 'epoch')::text from opora.sla_clock_event", String.class);
        int letters = installation.count("from opora.notification");
        double machine = Yardstick.millis();
        Cpu before = installation.cpu();
        long begin = System.nanoTime();
        installation.leap(HALF_THE_HOUR_OF_ALL);
        Waiting.until(
                () -> milestones + " milestones, but " + installation.count(MILESTONES, since) + "\n"
                        + installation.node().said(),
                BETWEEN_LOOKS,
                PATIENCE,
                () -> installation.count(MILESTONES, since) >= milestones);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Cpu used = installation.cpu().since(before).per(milestones);
        int recorded = installation.count(MILESTONES, since);
        int distinct = installation.count("from (select distinct clock_id " + MILESTONES + ") once", since);
        int wrong = Math.abs(recorded - distinct) + Math.abs(milestones - distinct);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(part, RATE, milestones / seconds, "/s").atLeast(GOAL));
        figures.addAll(used.figures(part, "milestone"));
        figures.add(Figure.of(part, "lost or recorded twice", wrong, "").atMost(0));
        figures.add(Figure.of(part, "letters written twice", installation.count(TWICE, letters), "")
                .atMost(0));
        figures.add(Yardstick.around(part + ", firing", machine));
        figures.add(Figure.of(part, "lateness of the last", seconds, "s"));
        figures.add(Figure.of(
                part,
                "letters written per milestone",
                (installation.count("from opora.notification") - letters) / (double) milestones,
                ""));
        return figures;
    }
}

package io.opora.metrics;

import io.opora.sla.ClockChange;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How late this node records milestones. What is rolled back was no record. */
@Component
class MilestoneLateness {

    private final Meters meters;
    private final Clock time;

    MilestoneLateness(Meters meters, Clock time) {
        this.meters = meters;
        this.time = time;
    }

    @TransactionalEventListener
    void on(ClockChange.MilestoneReached milestone) {
        meters.milestoneRecorded(Duration.between(milestone.at(), time.instant()));
    }
}

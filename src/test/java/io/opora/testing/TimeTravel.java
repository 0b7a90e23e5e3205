package io.opora.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/** The clock of application and engine in tests. It stands still until a test moves it. */
@Primary
public class TimeTravel extends Clock {

    /** A Monday morning in Moscow, within office hours. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00+03:00");

    private final ObjectProvider<ManagementService> engine;
    private volatile Instant now = START;
    private volatile Duration tick = Duration.ZERO;

    public TimeTravel(ObjectProvider<ManagementService> engine) {
        this.engine = engine;
    }

    /** Back to {@link #START}, for engine and application. */
    public void reset() {
        now = START;
        tick = Duration.ZERO;
        DateTimeUtils.setCurrentMillisProvider(this::millis);
    }

    /** From now on each look at the clock finds it later by so much, as in life; zero lets it stand still again. */
    public void tickBy(Duration later) {
        tick = later;
    }

    /** Moves the clock without firing anything. */
    public void travelTo(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Moves the clock without firing anything. */
    public void travelBy(Duration duration) {
        travelTo(now.plus(duration));
    }

    /**
     * Moves the clock forward and fires each timer on the way at its own due time, those that others start included.
     */
    public void travelToFiring(Instant instant) {
        Set<String> tried = new HashSet<>();
        for (Job job = nextDue(instant, tried); job != null; job = nextDue(instant, tried)) {
            Date due = job.getDuedate();
            if (due != null && due.toInstant().isAfter(now)) {
                travelTo(due.toInstant());
            }
            tried.add(job.getId());
            management().executeJob(job.getId());
        }
        travelTo(instant);
    }

    /** Fires what is due now, in order of due date. */
    public void fireDueJobs() {
        travelToFiring(now);
    }

    private @org.jspecify.annotations.Nullable Job nextDue(Instant until, Set<String> tried) {
        List<Job> jobs =
                management().createJobQuery().active().withRetriesLeft().list();
        return jobs.stream()
                .filter(job -> !tried.contains(job.getId()))
                .filter(job -> job.getProcessDefinitionId() != null)
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(null);
    }

    private ManagementService management() {
        return engine.getObject();
    }

    @Override
    public Instant instant() {
        now = now.plus(tick);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(now, zone);
    }
}

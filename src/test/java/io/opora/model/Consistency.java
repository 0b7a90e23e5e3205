package io.opora.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.Slot;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.testing.Scene;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold of a ticket's clocks at every moment. */
class Consistency {

    private final Scene scene;
    private final JdbcTemplate database;
    private final ManagementService management;

    Consistency(Scene scene, JdbcTemplate database, ManagementService management) {
        this.scene = scene;
        this.database = database;
        this.management = management;
    }

    /** @param story what happened until now, told when something does not hold */
    void check(String number, List<String> story) {
        for (ClockView clock : scene.clocks(number)) {
            String about = clock.kind() + " " + clock.number() + " of " + number + ": " + story + "\n" + clock.events();
            Map<String, Object> row = database.queryForMap("select * from opora.sla_clock where id = ?", clock.id());
            rowEqualsFold(clock, row, about);
            oneTimerAtTheRowsInstant(clock, row, about);
            keptOrBreached(clock, about);
            slotsAddUp(clock, about);
        }
    }

    private static void rowEqualsFold(ClockView clock, Map<String, Object> row, String about) {
        assertThat(row.get("state")).as(about).isEqualTo(clock.state().name());
        assertThat(row.get("outcome"))
                .as(about)
                .isEqualTo(clock.outcome() == null ? null : clock.outcome().name());
        assertThat(instant(row, "breached_at")).as(about).isEqualTo(clock.breachedAt());
        assertThat(instant(row, "ended_at")).as(about).isEqualTo(clock.endedAt());
        if (clock.state() != ClockState.CANCELLED) {
            assertThat(instant(row, "due_at")).as(about).isEqualTo(clock.dueAt());
        }
    }

    private void oneTimerAtTheRowsInstant(ClockView clock, Map<String, Object> row, String about) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId((String) row.get("process_instance_id"))
                .list();
        Instant next = instant(row, "next_milestone_at");
        if (clock.state() == ClockState.RUNNING && next != null) {
            assertThat(timers).as(about).hasSize(1);
            assertThat(timers.get(0).getDuedate().toInstant()).as(about).isEqualTo(next);
        } else {
            assertThat(timers).as(about).isEmpty();
        }
    }

    private static void keptOrBreached(ClockView clock, String about) {
        List<ClockEvent.Type> ends = clock.events().stream()
                .map(ClockEvent::type)
                .filter(type -> type == ClockEvent.Type.KEPT || type == ClockEvent.Type.ENDED_LATE)
                .toList();
        assertThat(ends).as(about).hasSizeLessThanOrEqualTo(1);
        clock.promises().forEach(promise -> {
            if (promise.outcome() == Outcome.KEPT) {
                assertThat(promise.breachedAt()).as(about).isNull();
                assertThat(ends).as(about).containsExactly(ClockEvent.Type.KEPT);
            }
            if (promise.breachedAt() != null) {
                assertThat(promise.outcome()).as(about).isEqualTo(Outcome.BREACHED);
            }
        });
    }

    /** A running clock in time counts up to its whole budget, any other one what it has used. */
    private static void slotsAddUp(ClockView clock, String about) {
        Duration counted = clock.slots().stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus);
        if (clock.state() == ClockState.RUNNING
                && clock.remaining() != null
                && !clock.remaining().isNegative()) {
            assertThat(counted).as(about).isEqualTo(clock.budget());
        } else if (clock.state() == ClockState.PAUSED && clock.remaining() != null) {
            assertThat(counted).as(about).isEqualTo(clock.budget().minus(clock.remaining()));
        }
        for (int i = 1; i < clock.slots().size(); i++) {
            assertThat(clock.slots().get(i).from())
                    .as(about)
                    .isAfterOrEqualTo(clock.slots().get(i - 1).to());
        }
    }

    private static @Nullable Instant instant(Map<String, Object> row, String column) {
        return row.get(column) == null ? null : ((Timestamp) row.get(column)).toInstant();
    }
}

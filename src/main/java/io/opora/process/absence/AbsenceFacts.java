package io.opora.process.absence;

import io.opora.process.engine.ProcessBean;
import io.opora.staff.Absence;
import io.opora.staff.Absences;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram {@code absence} asks about its absence, whose id is the business key. */
@ProcessBean("absence")
public class AbsenceFacts {

    private final Absences absences;
    private final Clock clock;

    AbsenceFacts(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    public boolean isAhead(DelegateExecution execution) {
        return stage(execution) == Absence.Stage.AHEAD;
    }

    public boolean isRunning(DelegateExecution execution) {
        return stage(execution) == Absence.Stage.RUNNING;
    }

    public Date startsAt(DelegateExecution execution) {
        return Date.from(absence(execution).startsAt());
    }

    public Date endsAt(DelegateExecution execution) {
        return Date.from(absence(execution).endsAt());
    }

    Absence absence(DelegateExecution execution) {
        return absences.find(UUID.fromString(execution.getProcessBusinessKey()));
    }

    private Absence.Stage stage(DelegateExecution execution) {
        return absence(execution).stageAt(clock.instant());
    }
}

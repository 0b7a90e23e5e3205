package io.opora.process.ticket;

import io.opora.ticket.Lifecycle;
import io.opora.ticket.TicketNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies what a step means when the token enters and leaves it, and writes down the passage. */
@Component
class StepPassages {

    private final Lifecycle lifecycle;
    private final JdbcClient database;
    private final IdentityService identity;
    private final Clock time;

    StepPassages(Lifecycle lifecycle, JdbcClient database, IdentityService identity, Clock time) {
        this.lifecycle = lifecycle;
        this.database = database;
        this.identity = identity;
        this.time = time;
    }

    void enter(DelegateExecution execution, StepMeaning meaning) {
        String number = execution.getProcessBusinessKey();
        meaning.status().ifPresent(status -> lifecycle.enter(number, status));
        if (meaning.waitsForCustomer()) {
            lifecycle.waitForCustomer(number, execution.getCurrentActivityId());
        }
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        database.sql("""
                        insert into opora.ticket_step
                            (activity_instance_id, ticket_id, process_key, process_version, element_id, entered_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        execution.getActivityInstanceId(),
                        TicketNumber.parse(number).orElseThrow(),
                        definition.getKey(),
                        definition.getVersion(),
                        execution.getCurrentActivityId(),
                        now())
                .update();
    }

    void leave(DelegateExecution execution, StepMeaning meaning) {
        if (meaning.waitsForCustomer()) {
            lifecycle.stopWaiting(execution.getProcessBusinessKey(), execution.getCurrentActivityId());
        } else {
            lifecycle.lock(execution.getProcessBusinessKey());
        }
        database.sql("update opora.ticket_step set left_at = ?, left_by = ? where activity_instance_id = ?")
                .params(now(), who(), execution.getActivityInstanceId())
                .update();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private @Nullable String who() {
        @Nullable Authentication authentication = identity.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}

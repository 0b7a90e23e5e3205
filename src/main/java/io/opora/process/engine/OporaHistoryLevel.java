package io.opora.process.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * The history that people look at, since the engine's copy of everything else would be most of what the database writes.
 * None for the clocks, whose events in our own tables are the audit, and none of decisions: table version and rule are kept
 * with what rests on them. Gateways leave no trace, candidates of tasks come and go without a trace, and of jobs only failures are kept.
 */
class OporaHistoryLevel extends AbstractHistoryLevel {

    private static final String WITHOUT_HISTORY = "sla-clock";

    private static final String WITHOUT_VARIABLES = "phone-registration";

    private static final Set<HistoryEventTypes> NOBODY_LOOKS_AT = EnumSet.of(
            HistoryEventTypes.DMN_DECISION_EVALUATE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    /** Stored in the database at the first start and never to be changed. */
    private static final int ID = 40;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "opora";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (entity == null) {
            return true;
        }
        if (entity instanceof VariableInstanceEntity variable && isOfACall(variable)) {
            return false;
        }
        if (entity instanceof ExecutionEntity execution
                && type.getEntityType().equals("activity-instance")
                && isGateway(execution)) {
            return false;
        }
        return !NOBODY_LOOKS_AT.contains(type) && isKept(definitionOf(entity));
    }

    /** The steps on both sides tell which way was taken. */
    private static boolean isGateway(ExecutionEntity execution) {
        ActivityImpl activity = execution.getActivity();
        return activity != null && String.valueOf(activity.getProperty("type")).endsWith("Gateway");
    }

    /** What a caller says belongs to the ticket, and whom a search found to nobody's history. */
    private static boolean isOfACall(VariableInstanceEntity variable) {
        String definition = variable.getProcessDefinitionId();
        return definition != null && definition.startsWith(WITHOUT_VARIABLES + ":");
    }

    private static boolean isKept(@Nullable String definition) {
        return definition == null
                || !(definition.equals(WITHOUT_HISTORY) || definition.startsWith(WITHOUT_HISTORY + ":"));
    }

    /** The id, which begins with the key and a colon, or the key of the process definition; null for anything else. */
    private static @Nullable String definitionOf(Object entity) {
        if (entity instanceof ExecutionEntity execution) {
            return execution.getProcessDefinitionId();
        } else if (entity instanceof VariableInstanceEntity variable) {
            return variable.getProcessDefinitionId();
        } else if (entity instanceof JobEntity job) {
            return job.getProcessDefinitionKey();
        } else if (entity instanceof TaskEntity task) {
            return task.getProcessDefinitionId();
        } else if (entity instanceof IdentityLinkEntity link) {
            return link.getTask() == null
                    ? link.getProcessDefId()
                    : link.getTask().getProcessDefinitionId();
        } else if (entity instanceof IncidentEntity incident) {
            return incident.getProcessDefinitionId();
        } else if (entity instanceof ExternalTaskEntity task) {
            return task.getProcessDefinitionKey();
        } else if (entity instanceof HistoryEvent event) {
            return event.getProcessDefinitionKey();
        }
        return null;
    }
}

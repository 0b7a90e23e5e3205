package io.opora.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.instance.CoreExecution;
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
import org.jspecify.annotations.Nullable;

/**
 * Full history, but none for the clocks: their events in our own tables are the audit, and the engine's copy of them
 * would be most of what the database writes. A decision is kept when a process with history asked for it; previews and
 * the clocks' own decisions are not.
 */
class OporaHistoryLevel extends AbstractHistoryLevel {

    private static final String WITHOUT_HISTORY = "sla-clock";

    private static final String WITHOUT_VARIABLES = "phone-registration";

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
        if (type.equals(HistoryEventTypes.DMN_DECISION_EVALUATE)) {
            return isAskedByAProcessWithHistory();
        }
        return isKept(definitionOf(entity));
    }

    /** What a caller says belongs to the ticket, and whom a search found to nobody's history. */
    private static boolean isOfACall(VariableInstanceEntity variable) {
        String definition = variable.getProcessDefinitionId();
        return definition != null && definition.startsWith(WITHOUT_VARIABLES + ":");
    }

    private static boolean isAskedByAProcessWithHistory() {
        var context = Context.getCoreExecutionContext();
        if (context == null) {
            return false;
        }
        CoreExecution execution = context.getExecution();
        return isKept(definitionOf(execution));
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

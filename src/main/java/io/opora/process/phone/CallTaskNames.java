package io.opora.process.phone;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells one call's task from another's in the list: by the ticket's number, and before there is one by what was searched
 * for, mostly the caller's name. The diagram's versions that are deployed already get it too.
 */
@Component
class CallTaskNames extends AbstractBpmnParseListener {

    private static final String PROCESS = "phone-registration";

    /** What the engine's column holds. */
    private static final int LONGEST_NAME = 255;

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope.getProcessDefinition() instanceof ProcessDefinitionEntity process
                && PROCESS.equals(process.getKey())) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_CREATE, CallTaskNames::label);
        }
    }

    private static void label(DelegateTask task) {
        @Nullable String number = task.getExecution().getProcessBusinessKey();
        @Nullable String search = CallVariables.find(task, CallVariables.SEARCH);
        if (number != null) {
            task.setName(number + " · " + task.getName());
        } else if (search != null) {
            task.setName(cut(task.getName() + " · " + search.replaceAll("\\s+", " ")));
        }
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = LONGEST_NAME - 1;
        // Half of a surrogate pair cannot be stored.
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

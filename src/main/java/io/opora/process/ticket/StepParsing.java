package io.opora.process.ticket;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.delegate.ExecutionListenerInvocation;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hangs our listeners on every step that says something, in whatever diagram: a process owner draws a step with its
 * properties, and no Java is needed. (A parse listener is the engine's only way to do that for all diagrams at once.)
 */
@Component
class StepParsing extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final ObjectProvider<StepPassages> passages;
    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<TaskPeople> people;

    StepParsing(
            ObjectProvider<StepPassages> passages, ObjectProvider<TaskForms> forms, ObjectProvider<TaskPeople> people) {
        this.passages = passages;
        this.forms = forms;
        this.people = people;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        StepMeaning meaning = listen(element, activity);
        if (meaning.saysSomething()) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, created -> people.getObject().label(created));
            task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, created -> forms.getObject().shown(created, meaning));
            task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> people.getObject()
                    .follow(assigned, meaning));
            task.addTaskListener(
                    TaskListener.EVENTNAME_COMPLETE, done -> forms.getObject().submitted(done, meaning));
            if (meaning.form().isPresent()) {
                task.setTaskFormHandler(new PassingFields(task.getTaskFormHandler()));
            }
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    private StepMeaning listen(Element element, ActivityImpl activity) {
        StepMeaning meaning = StepMeaning.of(properties(element), element.attributeNS(CAMUNDA, "formRef"));
        if (meaning.saysSomething()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, asOurs(execution -> passages.getObject()
                    .enter(execution, meaning)));
            activity.addListener(ExecutionListener.EVENTNAME_END, asOurs(execution -> passages.getObject()
                    .leave(execution, meaning)));
        }
        return meaning;
    }

    /** Runs a listener as the engine runs delegates: what it does further is not measured by the rights of who is logged in. */
    private static ExecutionListener asOurs(ExecutionListener listener) {
        return execution -> Context.getProcessEngineConfiguration()
                .getDelegateInterceptor()
                .handleInvocation(new ExecutionListenerInvocation(listener, execution));
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new HashMap<>();
        Element extensions = element.element("extensionElements");
        Element listed = extensions == null ? null : extensions.element("properties");
        if (listed != null) {
            listed.elements("property")
                    .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        }
        return properties;
    }
}

package io.opora.process.ticket;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Hands what a form says to the domain without the engine writing them down: neither its variables nor its history keep what
 * belongs to the ticket's conversation, and a text may be longer than the 4 000 characters of a variable.
 */
final class PassingFields implements TaskFormHandler {

    private final TaskFormHandler form;

    PassingFields(TaskFormHandler form) {
        this.form = form;
    }

    @Override
    public void submitFormVariables(VariableMap fields, VariableScope task) {
        fields.keySet().forEach(name -> task.setVariable(name, passing(name, fields.getValueTyped(name), task)));
    }

    /** A variable that is kept already, for a form to show it, cannot become a passing one. */
    private static TypedValue passing(String name, TypedValue value, VariableScope task) {
        return FormFields.NAMES.contains(name) && !task.hasVariable(name)
                ? Variables.untypedValue(value.getValue(), true)
                : value;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return form.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        form.parseConfiguration(element, deployment, definition, parse);
    }
}

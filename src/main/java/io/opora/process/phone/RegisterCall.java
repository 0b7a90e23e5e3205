package io.opora.process.phone;

import io.opora.process.engine.OwnCommands;
import io.opora.process.engine.ProcessBean;
import io.opora.process.ticket.StaffAtWork;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.Registration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Registers what the caller asked for, with the answer that was given at once, together or not at all; a refusal leaves
 * the form as it was. From then on the process bears the ticket's number, so that Tasklist shows the ticket beside it.
 */
@ProcessBean("registerCall")
public class RegisterCall implements JavaDelegate {

    private final Registration registration;
    private final Conversation conversation;
    private final CallSummary summary;
    private final StaffAtWork staff;
    private final OwnCommands commands;

    RegisterCall(
            Registration registration,
            Conversation conversation,
            CallSummary summary,
            StaffAtWork staff,
            OwnCommands commands) {
        this.registration = registration;
        this.conversation = conversation;
        this.summary = summary;
        this.staff = staff;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor by = staff.current();
        CallFields call = CallFields.takenFrom(execution);
        String number = commands.run(() -> register(call, by));
        execution.setProcessBusinessKey(number);
        execution.removeVariable(CallVariables.CONTACTS);
        Map<String, String> told = summary.of(number, by);
        told.forEach(execution::setVariable);
    }

    private String register(CallFields call, Actor by) {
        String number = registration.register(call.request(), by);
        String answer = call.answer();
        if (answer != null) {
            conversation.answer(number, answer, call.channel(), by);
        }
        return number;
    }
}

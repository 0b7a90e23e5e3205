package io.opora.process.phone;

import io.opora.process.engine.ProcessBean;
import io.opora.process.ticket.StaffAtWork;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.ticket.Actor;
import io.opora.ticket.NotAllowed;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Calls are taken by the first line, whoever else may start processes in Cockpit; the steps belong to who took it. */
@ProcessBean("takeCall")
public class TakeCall implements ExecutionListener {

    private static final Set<String> TAKERS =
            Set.of(StaffGroups.SUPPORT_LINE, StaffGroups.TEAM_LEADS, StaffGroups.CAMUNDA_ADMIN);

    private final StaffAtWork staff;
    private final StaffDirectory directory;

    TakeCall(StaffAtWork staff, StaffDirectory directory) {
        this.staff = staff;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Actor taker = staff.current();
        if (directory.find(taker.id()).stream()
                .noneMatch(member -> TAKERS.stream().anyMatch(member::isMemberOf))) {
            throw new NotAllowed("call.first-line-only");
        }
        execution.setVariable(CallVariables.TAKEN_BY, taker.id());
    }
}

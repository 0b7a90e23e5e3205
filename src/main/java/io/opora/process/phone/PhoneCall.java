package io.opora.process.phone;

import io.opora.process.engine.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What the diagram {@code phone-registration} asks about its call. */
@ProcessBean("phoneCall")
public class PhoneCall {

    /** The user id of whoever started the process. */
    public @Nullable String takenBy(DelegateExecution execution) {
        return CallVariables.find(execution, CallVariables.TAKEN_BY);
    }

    public boolean isNobodyFound(DelegateExecution execution) {
        return !execution.hasVariable(CallVariables.CONTACTS);
    }

    public boolean isSearchedAgain(DelegateExecution execution) {
        return CallVariables.SEARCH_AGAIN.equals(CallVariables.find(execution, CallVariables.CONTACT));
    }

    /** Whether there is nothing to register after all. */
    public boolean isDropped(DelegateExecution execution) {
        return Boolean.TRUE.toString().equals(CallVariables.find(execution, CallVariables.DROPPED));
    }
}

package io.opora.process.phone;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The variables of a call: what the forms show and what is typed into them. None of them outlives the process. */
final class CallVariables {

    static final String TAKEN_BY = "takenBy";
    static final String SEARCH = "search";
    static final String NOTICE = "searchNotice";
    static final String CONTACTS = "contacts";
    static final String CONTACT = "contact";
    static final String DROPPED = "dropped";

    /** Chosen instead of a contact, when the list does not have the right one. */
    static final String SEARCH_AGAIN = "SEARCH_AGAIN";

    private CallVariables() {}

    /** @return null where the variable is missing, null or blank */
    static @Nullable String find(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}

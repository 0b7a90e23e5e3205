package io.opora.process.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The year that an instance waits for. */
final class MissingYear {

    private MissingYear() {}

    /** @throws IllegalStateException when somebody started the process by hand, without a year as its business key */
    static int of(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null || !key.matches("\\d{4}")) {
            throw new IllegalStateException("The business key is the missing year, not '" + key + "'");
        }
        return Integer.parseInt(key);
    }
}

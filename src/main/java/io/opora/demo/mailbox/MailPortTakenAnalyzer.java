package io.opora.demo.mailbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two sentences instead of a stack trace. */
class MailPortTakenAnalyzer extends AbstractFailureAnalyzer<MailPortTakenException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MailPortTakenException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}

package io.opora.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a sentence, instead of a stack trace, why the application did not start. */
class NoAdministratorFailureAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministratorException cause) {
        return new FailureAnalysis(
                "Opora does not start: " + cause.getMessage() + ".",
                "Set OPORA_ADMIN_USER (latin lower-case letters and digits) and OPORA_ADMIN_PASSWORD"
                        + " (at least 12 characters) in the environment for the first start.",
                cause);
    }
}

package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.OporaTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OporaTest
class PersonalRetryTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    IdentityService identity;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void aPersonWhoMeetsAnotherTransactionDoesNotNotice() {
        identity.setAuthenticatedUserId("engineer");
        assertThat(conflictingUntil(3)).isEqualTo(3);
    }

    @Test
    void aConflictThatDoesNotEndIsTold() {
        identity.setAuthenticatedUserId("engineer");
        assertThatThrownBy(() -> conflictingUntil(100)).hasRootCauseInstanceOf(OptimisticLockingException.class);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void aTimerIsRepeatedByTheJobExecutorAndNotHere() {
        assertThatThrownBy(() -> conflictingUntil(3)).hasRootCauseInstanceOf(OptimisticLockingException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void withinATransactionOnlyTheWholeOfItCanBeRepeated() {
        identity.setAuthenticatedUserId("engineer");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> conflictingUntil(3)))
                .hasRootCauseInstanceOf(OptimisticLockingException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aRefusedRightIsAskedOnceMoreBecauseItsTaskMayBeGone() {
        identity.setAuthenticatedUserId("engineer");
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> {
                    attempts.incrementAndGet();
                    throw new AuthorizationException("no right");
                }))
                .isInstanceOf(AuthorizationException.class);
        assertThat(attempts).hasValue(2);
    }

    private int conflictingUntil(int attempt) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            if (attempts.incrementAndGet() < attempt) {
                throw new ProcessEngineException("wrapped", new OptimisticLockingException("lost the race"));
            }
            return attempts.get();
        });
    }
}

package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;

class EngineConflictsTest {

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void aRaceThatTheDatabaseEndedIsAConflict(String sqlState) {
        ProcessEngineException failure = failureOf(sqlState);

        assertThatThrownBy(() -> EngineConflicts.translated(() -> {
                    throw failure;
                }))
                .isInstanceOf(CannotAcquireLockException.class)
                .hasCause(failure);
    }

    @Test
    void aStaleExecutionIsAConflict() {
        assertThatThrownBy(() -> EngineConflicts.translated(() -> {
                    throw new OptimisticLockingException("stale");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        for (ProcessEngineException failure :
                new ProcessEngineException[] {failureOf("23505"), failureOf(null), new ProcessEngineException("no")}) {
            assertThatThrownBy(() -> EngineConflicts.translated(() -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    private static ProcessEngineException failureOf(@org.jspecify.annotations.Nullable String sqlState) {
        SQLException refused = new SQLException("refused", sqlState);
        return new ProcessEngineException("flush", new IllegalStateException("mapper", refused));
    }
}

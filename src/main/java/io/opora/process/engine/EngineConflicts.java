package io.opora.process.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells the application about the engine's conflicts in the words it knows, so that the action is tried again. */
public final class EngineConflicts {

    /** PostgreSQL's deadlock_detected and serialization_failure. */
    private static final Set<String> LOST_RACES = Set.of("40P01", "40001");

    private static final int DEEPEST_CAUSE = 20;

    private EngineConflicts() {}

    /**
     * @throws ConcurrencyFailureException when another transaction changed the same execution, task or job, or the
     *                                     database gave way to another transaction
     */
    public static void translated(Runnable call) {
        try {
            call.run();
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException(conflict.getMessage(), conflict);
        } catch (ProcessEngineException failure) {
            if (isLostRace(failure)) {
                throw new CannotAcquireLockException(failure.getMessage(), failure);
            }
            throw failure;
        }
    }

    private static boolean isLostRace(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql && LOST_RACES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}

package io.opora.process.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells the application about the engine's conflicts in the words it knows, so that the action is tried again. */
public final class EngineConflicts {

    private EngineConflicts() {}

    /** @throws OptimisticLockingFailureException when another transaction changed the same execution, task or job */
    public static void translated(Runnable call) {
        try {
            call.run();
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException(conflict.getMessage(), conflict);
        }
    }
}

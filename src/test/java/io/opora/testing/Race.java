package io.opora.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;

/** Two act in the same instant. */
public final class Race {

    private Race() {}

    /** @return what went wrong, of at most two */
    public static List<Throwable> between(Callable<Object> first, Callable<Object> second) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Object>> results = new ArrayList<>();
            for (Callable<Object> action : List.of(first, second)) {
                results.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            return results.stream().flatMap(result -> errorOf(result).stream()).toList();
        } finally {
            threads.shutdown();
        }
    }

    /** As the job executor does: a timer that somebody removed meanwhile is no error of anybody's. */
    public static Object fire(Job timer, ManagementService management) {
        try {
            management.executeJob(timer.getId());
        } catch (OptimisticLockingException | NullValueException removedMeanwhile) {
            return timer;
        }
        return timer;
    }

    private static List<Throwable> errorOf(Future<Object> result) {
        try {
            result.get();
            return List.of();
        } catch (ExecutionException failed) {
            return List.of(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

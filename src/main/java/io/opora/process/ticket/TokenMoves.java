package io.opora.process.ticket;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Remembers, for the running thread, whose token is already on its way: the one that bears the ticket's status, or that of a
 * process beside it. A form and an API call go through the same use case and the same task: whichever began it moves the
 * token, the other side only takes note.
 */
@Component
class TokenMoves {

    /** The process whose token bears the status. */
    static final String TICKET = "ticket";

    private final ThreadLocal<Set<String>> moving = ThreadLocal.withInitial(HashSet::new);

    boolean isMoving() {
        return isMoving(TICKET);
    }

    void run(Runnable move) {
        run(TICKET, move);
    }

    /**
     * @param process the key of a process; of some, as {@code breach-reason} and {@code manager-attention}, a ticket may have
     *                several instances, and while one is moved the others count as moving too
     */
    boolean isMoving(String process) {
        return moving.get().contains(process);
    }

    void run(String process, Runnable move) {
        boolean outermost = moving.get().add(process);
        try {
            move.run();
        } finally {
            if (outermost) {
                stop(process);
            }
        }
    }

    private void stop(String process) {
        moving.get().remove(process);
        if (moving.get().isEmpty()) {
            moving.remove();
        }
    }
}

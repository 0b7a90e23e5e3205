package io.opora.process.ticket;

import org.springframework.stereotype.Component;

/**
 * Remembers, for the running thread, that the status-bearing token is already on its way. A form and an API call go
 * through the same use case and the same task: whichever began it moves the token, the other side only takes note.
 */
@Component
class TokenMoves {

    private final ThreadLocal<Boolean> moving = ThreadLocal.withInitial(() -> false);

    boolean isMoving() {
        return moving.get();
    }

    void run(Runnable move) {
        boolean outer = moving.get();
        moving.set(true);
        try {
            move.run();
        } finally {
            if (outer) {
                moving.set(true);
            } else {
                moving.remove();
            }
        }
    }
}

package io.opora.api;

import io.opora.ticket.Actor;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes an action on a ticket, once for each idempotency key, and answers with the ticket as it is then. */
@Component
class Actions {

    private final TicketAnswers answers;
    private final Once once;

    Actions(TicketAnswers answers, Once once) {
        this.answers = answers;
        this.once = once;
    }

    /** @param form what the call says, empty where it has no body: the same key with another one is refused */
    ResponseEntity<?> take(String number, Object form, Call call, Consumer<Actor> action) {
        return once.answer(call, form, () -> {
            action.accept(call.actor());
            return ResponseEntity.ok(answers.of(number, call.actor(), call.language()));
        });
    }
}

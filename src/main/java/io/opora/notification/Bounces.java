package io.opora.notification;

import io.opora.ticket.Conversation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the ticket know that the customer never saw what was written. */
@Component
class Bounces {

    private final Conversation conversation;

    Bounces(Conversation conversation) {
        this.conversation = conversation;
    }

    @EventListener
    void on(LetterBounced bounce) {
        conversation.bounced(bounce.number(), bounce.message());
    }
}

package io.opora.notification;

import io.opora.ticket.Conversation;
import org.springframework.stereotype.Component;

/** Lets the ticket know that the customer never saw what was written. */
@Component
class Bounces {

    private final Conversation conversation;

    Bounces(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Reads the letter's state, not what just happened to it: to tell it twice changes nothing. */
    void tell(Notification letter) {
        letter.refusedMessage().ifPresent(message -> conversation.bounced(letter.ticketNumber(), message));
    }
}

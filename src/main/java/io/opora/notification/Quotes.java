package io.opora.notification;

import io.opora.ticket.Actor;
import io.opora.ticket.MessageKind;
import io.opora.ticket.MessageView;
import io.opora.ticket.TicketViews;
import io.opora.ticket.Visibility;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts what people wrote into letters. */
@Component
class Quotes {

    private final TicketViews tickets;

    Quotes(TicketViews tickets) {
        this.tickets = tickets;
    }

    Letter message(Letter letter, UUID messageId) {
        return quote(letter, tickets.message(messageId));
    }

    /** The request in the words of whoever asked. */
    Letter request(Letter letter) {
        return tickets.conversation(letter.number(), Actor.SYSTEM).stream()
                .filter(message -> message.kind() == MessageKind.REQUEST)
                .findFirst()
                .map(request -> quote(letter, request))
                .orElse(letter);
    }

    /** The newest reason that the customer may read; the letter stays as it is when there is none. */
    Letter lastReason(Letter letter) {
        List<MessageView> reasons = tickets.conversation(letter.number(), Actor.SYSTEM).stream()
                .filter(message -> message.kind() == MessageKind.REASON && message.visibility() == Visibility.PUBLIC)
                .toList();
        return reasons.isEmpty() ? letter : quote(letter, reasons.get(reasons.size() - 1));
    }

    private static Letter quote(Letter letter, MessageView message) {
        return letter.withQuote(message.id(), message.author().name(), message.text());
    }
}

package io.opora.notification;

import io.opora.ticket.TicketCard;

/** What every letter to a customer's people has in common. */
final class CustomerLetter {

    private CustomerLetter() {}

    static Letter about(Template template, TicketCard ticket) {
        return Letter.of(template, ticket.number(), ticket.subject()).withFact("topic", ticket.subject());
    }

    /** Why the contract covers the request or not. */
    static Letter.Translated coverReason(TicketCard ticket) {
        String russian = ticket.coverReasonRu() == null ? "" : ticket.coverReasonRu();
        return new Letter.Translated(russian, ticket.coverReasonEn() == null ? russian : ticket.coverReasonEn());
    }
}

package io.opora.notification;

import io.opora.ticket.TicketCard;

/** What every letter to the provider's people says about its ticket. */
final class StaffLetter {

    private StaffLetter() {}

    static Letter about(Template template, TicketCard ticket) {
        return Letter.of(template, ticket.number(), ticket.subject())
                .withFact("topic", ticket.subject())
                .withFact("customer", ticket.customerName())
                .withFact("contact", ticket.contactName())
                .withFact("priority", new Letter.Phrase("priority." + ticket.priority()))
                .withFact("next-due", ticket.dueAt())
                .calmly(ticket.priority(), ticket.dueAt());
    }
}

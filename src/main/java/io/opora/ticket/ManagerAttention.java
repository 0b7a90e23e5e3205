package io.opora.ticket;

import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** A manager looked at what the table {@code escalation} wanted him to see, and writes down what is done about it. */
@UseCase
public class ManagerAttention {

    private final Desk desk;
    private final Conversation conversation;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ManagerAttention(Desk desk, Conversation conversation, Rights rights, ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.rights = rights;
        this.events = events;
    }

    /**
     * Also for a ticket that has ended meanwhile.
     *
     * @param text becomes an internal note
     * @throws InvalidInput when the text is missing or too long
     * @throws NotAllowed   for all but managers and administrators
     */
    public void note(String number, @Nullable String text, Actor by) {
        Desk.requireStaff(by);
        if (!rights.has(by.id(), StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN)) {
            throw new NotAllowed("breach.managers-only");
        }
        UUID message = conversation.remark(desk.lock(number, by), Text.body(text), by);
        events.publishEvent(new TicketEvent.NoteAdded(number, message, by));
    }
}

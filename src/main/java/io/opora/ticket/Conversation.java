package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.contract.CustomerDirectory;
import io.opora.sla.SlaClocks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/** What is said on a ticket: answers, internal notes, questions and the customer's own words. */
@UseCase
public class Conversation {

    private static final String BOUNCED = "The mail server refused the customer's address";

    private final Desk desk;
    private final Messages messages;
    private final CustomerWaits waits;
    private final Assignment assignment;
    private final SlaClocks clocks;
    private final CustomerDirectory customers;
    private final ApplicationEventPublisher events;

    Conversation(
            Desk desk,
            Messages messages,
            CustomerWaits waits,
            Assignment assignment,
            SlaClocks clocks,
            CustomerDirectory customers,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.messages = messages;
        this.waits = waits;
        this.assignment = assignment;
        this.clocks = clocks;
        this.customers = customers;
        this.events = events;
    }

    /** Begins the conversation with the request itself. */
    void open(Ticket ticket, Actor by) {
        write(ticket, MessageKind.REQUEST, Visibility.PUBLIC, ticket.channel(), by, ticket.description());
    }

    /**
     * A person of the customer writes; an open question counts as answered and its pause ends. A solution under review is
     * not decided by it, nor a downgrade or a confirmation, but nothing follows from silence any more. A message to an ended ticket is
     * kept, for a person to decide about.
     */
    public UUID reply(String number, String text, Channel channel, Actor by) {
        Desk.requireContact(by);
        Ticket ticket = desk.lock(number, by);
        if (ticket.status().isFinal()) {
            return replyLate(ticket, text, channel, by);
        }
        UUID message = write(ticket, MessageKind.CUSTOMER, Visibility.PUBLIC, channel, by, Text.body(text));
        boolean answered = waits.closeQuestions(ticket, CustomerTurn.State.ANSWERED, by);
        events.publishEvent(new TicketEvent.CustomerReplied(number, message, answered, by));
        if (waits.hear(ticket, customers.isResponsible(UUID.fromString(by.id())))) {
            events.publishEvent(new TicketEvent.WaitChanged(number));
        }
        return message;
    }

    private UUID replyLate(Ticket ticket, String text, Channel channel, Actor by) {
        UUID message = write(ticket, MessageKind.CUSTOMER, Visibility.PUBLIC, channel, by, Text.body(text));
        boolean first = ticket.lateReplyId().isEmpty();
        if (first) {
            ticket.awaitDecisionOn(message);
        }
        events.publishEvent(new TicketEvent.RepliedLate(ticket.number(), message, first, by));
        return message;
    }

    /** An engineer answers the customer. The first such answer is the reaction (R5). */
    public UUID answer(String number, String text, Channel channel, Actor by) {
        Ticket ticket = lockForStaff(number, by);
        assignment.claimIfFree(ticket, by);
        UUID message = say(ticket, MessageKind.ANSWER, text, channel, by);
        events.publishEvent(new TicketEvent.Answered(number, message, by));
        return message;
    }

    /** A note that only the staff can read; no reaction. */
    public UUID note(String number, String text, Channel channel, Actor by) {
        Ticket ticket = lockForStaff(number, by);
        UUID message = write(ticket, MessageKind.NOTE, Visibility.INTERNAL, channel, by, Text.body(text));
        events.publishEvent(new TicketEvent.NoteAdded(number, message, by));
        return message;
    }

    /** Asks the customer; the resolution clock pauses until the answer (R6). The first question is a reaction too. */
    public UUID ask(String number, String text, Channel channel, Actor by) {
        Ticket ticket = lockForStaff(number, by);
        if (!Work.waitsForAnswer(ticket)) {
            Work.requireGoingOn(ticket);
        }
        assignment.acceptFirst(ticket, by);
        assignment.claimIfFree(ticket, by);
        UUID message = say(ticket, MessageKind.QUESTION, text, channel, by);
        waits.open(CustomerTurn.Kind.QUESTION, ticket, message, by);
        events.publishEvent(new TicketEvent.QuestionAsked(number, message, by));
        return message;
    }

    /** Goes on without the customer's answer; the reason stays on the ticket for the staff. */
    public void goOnWithoutAnswer(String number, String reason, Actor by) {
        Ticket ticket = lockForStaff(number, by);
        if (!Work.waitsForAnswer(ticket)) {
            throw new NotPossibleNow("ticket.not-waiting", number);
        }
        explain(ticket, Visibility.INTERNAL, reason, by);
        withdrawQuestions(ticket, by);
    }

    /**
     * The letter with this message will never arrive. A question that the customer never got has not paused the clock, and
     * nobody waits for its answer; a solution or a downgrade stays under review until a person decides; an answer stays a
     * reaction all the same (R5). Harmless when repeated.
     */
    public void bounced(String number, UUID message) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (waits.bounce(ticket, message, BOUNCED)) {
            boolean another = waits.isOpen(ticket.id(), CustomerTurn.Kind.QUESTION);
            events.publishEvent(
                    another
                            ? new TicketEvent.WaitChanged(number)
                            : new TicketEvent.QuestionWithdrawn(number, Actor.SYSTEM));
        } else if (waits.bounceProposal(ticket, message)) {
            events.publishEvent(new TicketEvent.WaitChanged(number));
        }
    }

    void withdrawQuestions(Ticket ticket, Actor by) {
        waits.closeQuestions(ticket, CustomerTurn.State.WITHDRAWN, by);
        events.publishEvent(new TicketEvent.QuestionWithdrawn(ticket.number(), by));
    }

    /** Something a person says to the customer: it ends the reaction clock at this instant. */
    UUID say(Ticket ticket, MessageKind kind, String text, Channel channel, Actor by) {
        UUID message = write(ticket, kind, Visibility.PUBLIC, channel, by, Text.body(text));
        Instant now = desk.now();
        ticket.answered(now);
        clocks.meetReaction(ticket.id(), now, by.id());
        return message;
    }

    UUID explain(Ticket ticket, Visibility visibility, String reason, Actor by) {
        return write(ticket, MessageKind.REASON, visibility, Channel.CABINET, by, Text.reason(reason));
    }

    /** A note of the application's own about another ticket. */
    UUID remark(Ticket ticket, String text, Actor by) {
        return write(ticket, MessageKind.NOTE, Visibility.INTERNAL, Channel.CABINET, by, text);
    }

    private Ticket lockForStaff(String number, Actor by) {
        Desk.requireStaff(by);
        return desk.lockOpen(number, by);
    }

    private UUID write(Ticket ticket, MessageKind kind, Visibility visibility, Channel channel, Actor by, String text) {
        return messages.save(new Message(ticket, kind, visibility, channel, by, text, desk.now()))
                .getId();
    }
}

package io.opora.ticket;

import io.opora.contract.SystemDirectory;
import io.opora.contract.SystemView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A person of the first line decides what a message to an ended ticket means: a plain 'thank you' opens nothing. Until then
 * further messages join the first one.
 */
@UseCase
public class LateReplies {

    private final Desk desk;
    private final FirstLine firstLine;
    private final Messages messages;
    private final Conversation conversation;
    private final Reopening reopening;
    private final Registration registration;
    private final SystemDirectory systems;
    private final ApplicationEventPublisher events;

    LateReplies(
            Desk desk,
            FirstLine firstLine,
            Messages messages,
            Conversation conversation,
            Reopening reopening,
            Registration registration,
            SystemDirectory systems,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.firstLine = firstLine;
        this.messages = messages;
        this.conversation = conversation;
        this.reopening = reopening;
        this.registration = registration;
        this.systems = systems;
        this.events = events;
    }

    /**
     * @param reason  for the staff only
     * @param answers to the incident's questions asked anew; null keeps the last ones, but a new ticket for an incident needs
     *                them
     * @return the number of the new ticket, where that was decided
     * @throws InvalidInput   when a new ticket for an incident lacks an answer
     * @throws NotAllowed     for all but the first line, leads and administrators
     * @throws NotPossibleNow when no message waits for a decision, or the ticket ended too long ago to be opened again
     */
    public Optional<String> decide(
            String number,
            ReplyDecision decision,
            @Nullable String reason,
            @Nullable IncidentAnswers answers,
            Actor by) {
        firstLine.require(by);
        Ticket ticket = desk.lock(number, by);
        UUID reply = ticket.lateReplyId().orElseThrow(() -> new NotPossibleNow("reply.none", number));
        conversation.explain(ticket, Visibility.INTERNAL, Text.reason(reason), by);
        ticket.awaitDecisionOn(null);
        Optional<String> registered = Optional.empty();
        switch (decision) {
            case REOPEN -> reopening.reopen(ticket, reply, answers, by);
            case NEW_TICKET -> registered = Optional.of(register(ticket, reply, answers, by));
            case NOTHING -> {}
        }
        events.publishEvent(new TicketEvent.LateReplyDecided(number, decision, by));
        return registered;
    }

    /** Received when it was written: the promises of the new ticket count from then. */
    private String register(Ticket ticket, UUID replyId, @Nullable IncidentAnswers answers, Actor by) {
        MessageView reply = messages.findById(replyId).orElseThrow().view();
        String number = registration.register(
                new NewTicket(
                        UUID.fromString(reply.author().id()),
                        ticket.subject(),
                        wordsSince(ticket, reply),
                        ticket.service(),
                        reply.channel(),
                        ticket.scope(),
                        answers,
                        reply.writtenAt(),
                        "Написано в завершённое обращение " + ticket.number(),
                        activeSystemOf(ticket)),
                by);
        refer(ticket, "По ответу клиента зарегистрировано новое обращение " + number, by);
        refer(
                desk.lock(number, by),
                "Зарегистрировано по ответу клиента в завершённом обращении " + ticket.number(),
                by);
        return number;
    }

    private @Nullable String activeSystemOf(Ticket ticket) {
        return systems.activeOf(ticket.customerId()).stream()
                .map(SystemView::id)
                .filter(id -> id.equals(ticket.systemId()))
                .map(UUID::toString)
                .findFirst()
                .orElse(null);
    }

    private void refer(Ticket ticket, String note, Actor by) {
        conversation.remark(ticket, note, by);
    }

    /** The reply and what the customer added while nobody had decided. */
    private String wordsSince(Ticket ticket, MessageView reply) {
        List<MessageView> said =
                messages.conversationOf(ticket.id()).stream().map(Message::view).toList();
        String words = said.stream()
                .dropWhile(message -> !message.id().equals(reply.id()))
                .filter(message -> message.kind() == MessageKind.CUSTOMER)
                .map(MessageView::text)
                .collect(Collectors.joining("\n\n"));
        return words.length() <= Text.LONGEST_TEXT ? words : reply.text();
    }
}

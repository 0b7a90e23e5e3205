package io.opora.api;

import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.Effort;
import io.opora.ticket.TicketViews;
import io.opora.ticket.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{number}/messages")
@Tag(name = "Conversation")
class MessageController {

    private final Conversation conversation;
    private final TicketViews tickets;
    private final Effort effort;
    private final Once once;

    MessageController(Conversation conversation, TicketViews tickets, Effort effort, Once once) {
        this.conversation = conversation;
        this.effort = effort;
        this.tickets = tickets;
        this.once = once;
    }

    @PostMapping
    @Operation(
            summary = "Write a message",
            description =
                    "The first public message of the staff ends the reaction clock. A contact's message answers an"
                            + " open question, and the resolution clock runs on. To an ended ticket it is kept, for the first"
                            + " line to decide about. The staff may note the time spent.")
    @ApiResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = MessageAnswer.class)))
    ResponseEntity<?> write(@PathVariable String number, @RequestBody MessageForm form, Call call) {
        return once.answer(call, form, () -> {
            Actor by = call.actor();
            UUID message = effort.noteWith(number, form.spent(), by, () -> write(number, form, by));
            return ResponseEntity.status(HttpStatus.CREATED).body(MessageAnswer.of(tickets.message(message)));
        });
    }

    private UUID write(String number, MessageForm form, Actor actor) {
        boolean internal = form.visibility() == Visibility.INTERNAL;
        if (actor.isContact()) {
            if (internal) {
                throw new Refused(HttpStatus.FORBIDDEN, "internal.staff-only");
            }
            return conversation.reply(number, form.text(), form.channel(), actor);
        }
        return internal
                ? conversation.note(number, form.text(), form.channel(), actor)
                : conversation.answer(number, form.text(), form.channel(), actor);
    }

    @GetMapping
    @Operation(summary = "The conversation, oldest first", description = "Internal notes are shown to the staff only.")
    List<MessageAnswer> list(@PathVariable String number, Call call) {
        return tickets.conversation(number, call.actor()).stream()
                .map(MessageAnswer::of)
                .toList();
    }
}

package io.opora.api;

import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.ticket.TicketViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The page of facts behind one deadline. */
@RestController
@Tag(name = "Tickets")
class ReceiptController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final TicketViews tickets;
    private final ClockViews clocks;
    private final Names names;

    ReceiptController(TicketViews tickets, ClockViews clocks, Names names) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.names = names;
    }

    @GetMapping("/api/v1/tickets/{number}/clocks/{id}/receipt")
    @Operation(
            summary = "The receipt of one deadline",
            description =
                    "Contract and version, the table's row, calendar and version, each stretch of time that counted or"
                            + " lies ahead with their sum, pauses with cause and person, changes of target. With Accept:"
                            + " text/plain the same page to read, in Russian or English by Accept-Language.")
    @ApiResponse(
            responseCode = "200",
            description = "The receipt",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReceiptAnswer.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<?> receipt(
            @PathVariable String number,
            @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Call call) {
        long ticketId = tickets.find(number, call.actor()).id();
        UUID clockId = Choices.uuid("id", id);
        ClockView clock = clocks.ofTicket(ticketId).stream()
                .filter(any -> any.id().equals(clockId))
                .findFirst()
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "clock.unknown", number));
        UnaryOperator<String> known = names.remembered();
        return isText(accept)
                ? ResponseEntity.ok().contentType(TEXT).body(new ReceiptText(call.language(), known).of(clock, number))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Receipts(call.language(), known).of(clock, number));
    }

    /** Whether text is what the caller would rather have; JSON for whoever takes anything. */
    private static boolean isText(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(TEXT))
                    .findFirst()
                    .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                    .isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}

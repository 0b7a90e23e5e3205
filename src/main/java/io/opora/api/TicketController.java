package io.opora.api;

import io.opora.ticket.TicketViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketController {

    private static final String PATH = "/api/v1/tickets/";

    private final TicketIntake intake;
    private final TicketViews tickets;
    private final ReaderQueues queues;
    private final TicketAnswers answers;
    private final ClockAnswers clocks;
    private final Once once;

    TicketController(
            TicketIntake intake,
            TicketViews tickets,
            ReaderQueues queues,
            TicketAnswers answers,
            ClockAnswers clocks,
            Once once) {
        this.intake = intake;
        this.tickets = tickets;
        this.queues = queues;
        this.answers = answers;
        this.clocks = clocks;
        this.once = once;
    }

    @PostMapping
    @Operation(
            summary = "Register a request",
            description =
                    "A contact registers its own; staff name the contact by onBehalfOf. An incident needs the three"
                            + " answers, from which the priority follows. Fields that are not known are ignored.")
    @ApiResponse(
            responseCode = "201",
            description = "Registered; the clocks run",
            content = @Content(schema = @Schema(implementation = TicketAnswer.class)))
    ResponseEntity<?> register(@RequestBody TicketForm form, Call call) {
        return once.answer(call, form, () -> {
            String number = intake.register(form, call.actor());
            return ResponseEntity.created(URI.create(PATH + number))
                    .body(answers.of(number, call.actor(), call.language()));
        });
    }

    @GetMapping
    @Operation(
            summary = "List tickets",
            description =
                    "A contact sees its own customer's tickets, the staff see all. Clocks come with each single ticket."
                            + " Of very many tickets only the first 10 000 are counted; totalIsAtLeast says so. What is"
                            + " not due comes last.")
    PageAnswer<TicketAnswer> list(
            @Parameter(
                            description =
                                    "Any of these: repeated, or separated by commas; OPEN stands for all but CLOSED"
                                            + " and CANCELLED",
                            example = "IN_PROGRESS,RESOLVED")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> status,
            @Parameter(description = "A customer's UUID; staff only, ignored otherwise")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @Parameter(
                            description =
                                    "The group whose queue it waits in, such as support-line, or mine for the queues"
                                            + " of the reader's own groups; staff only",
                            example = "mine")
                    @RequestParam(required = false)
                    @Nullable
                    String queue,
            @Parameter(description = "Part of the subject, or a ticket's number")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "From 0", example = "0") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 to 100", example = "20") @RequestParam(required = false) @Nullable String size,
            @Parameter(
                            description =
                                    "number, registeredAt, dueAt or priority; descending with a leading minus or ,desc",
                            example = "-registeredAt")
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            Call call) {
        TicketListing listing = TicketListing.of(
                status, customer, queue, queue == null ? Set.of() : queues.of(call.actor()), q, page, size, sort);
        var found = tickets.list(listing.query(), call.actor(), listing.page());
        return new PageAnswer<>(
                answers.lines(found.items(), call.actor(), call.language()),
                listing.page().getPageNumber(),
                listing.page().getPageSize(),
                found.total(),
                found.totalIsAtLeast());
    }

    @GetMapping("/{number}")
    @Operation(summary = "A ticket with its clocks")
    TicketAnswer find(@PathVariable String number, Call call) {
        return answers.of(number, call.actor(), call.language());
    }

    @GetMapping("/{number}/clocks")
    @Operation(
            summary = "The clocks with their receipts",
            description =
                    "What was promised under which contract, rule and calendar; what happened to each clock; which"
                            + " stretches of time counted, which did not, and who caused that.")
    List<ClockAnswer> clocks(@PathVariable String number, Call call) {
        return clocks.withReceipts(tickets.find(number, call.actor()).id(), call.actor(), call.language());
    }
}

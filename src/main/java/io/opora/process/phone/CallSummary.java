package io.opora.process.phone;

import io.opora.contract.ContactCard;
import io.opora.contract.CustomerDirectory;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.ticket.Actor;
import io.opora.ticket.Cover;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.TicketView;
import io.opora.ticket.TicketViews;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the caller is told about the new ticket, by the fields of the form {@code tell-caller}; times are Moscow's. */
@Component
class CallSummary {

    private static final DateTimeFormatter MOSCOW_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.forLanguageTag("ru"));

    private final TicketViews tickets;
    private final ClockViews clocks;
    private final CustomerDirectory customers;

    CallSummary(TicketViews tickets, ClockViews clocks, CustomerDirectory customers) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.customers = customers;
    }

    Map<String, String> of(String number, Actor reader) {
        TicketView ticket = tickets.find(number, reader);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ticketNumber", number);
        fields.put("customer", ticket.customerName() + ", " + ticket.contactName());
        fields.put("nextStep", nextStep(ticket));
        fields.put("priority", String.valueOf(ticket.priority()));
        fields.put("coverReason", coverReason(ticket));
        fields.put("deadlines", deadlines(ticket));
        return fields;
    }

    private String nextStep(TicketView ticket) {
        if (ticket.cover() == Cover.UNCONFIRMED) {
            return "Консультацию должно подтвердить ответственное лицо, ему ушло письмо: %s. До этого работа не начнётся."
                    .formatted(responsible(ticket));
        }
        if (ticket.status() == TicketStatus.UNDER_REVIEW) {
            return "Договор это не покрывает. Назовите клиенту причину. Первая линия решит, принимать ли обращение, и напишет ему.";
        }
        if (ticket.status() == TicketStatus.IN_PROGRESS) {
            return "Ваш ответ записан, он считается первым ответом. Обращение в работе.";
        }
        return "Зарегистрировано. Инженер ответит в срок, указанный ниже.";
    }

    private String responsible(TicketView ticket) {
        return customers.responsibleOf(ticket.customerId()).stream()
                .map(ContactCard::name)
                .collect(Collectors.joining(", "));
    }

    /** Empty when the contract covers the request: there is nothing to explain. */
    private static String coverReason(TicketView ticket) {
        return ticket.cover() == Cover.COVERED ? "" : Objects.requireNonNullElse(ticket.coverReasonRu(), "");
    }

    private String deadlines(TicketView ticket) {
        List<ClockView> running = clocks.ofTicket(ticket.id());
        if (running.isEmpty()) {
            return "Сроки договора пока не идут.";
        }
        return running.stream().map(CallSummary::line).collect(Collectors.joining("\n"));
    }

    private static String line(ClockView clock) {
        return (clock.kind() == ClockKind.REACTION ? "Первый ответ: " : "Решение: ") + state(clock);
    }

    private static String state(ClockView clock) {
        if (clock.breachedAt() != null) {
            return "срок истёк " + moscow(clock.breachedAt());
        }
        if (clock.state() == ClockState.ENDED) {
            return "дан в срок";
        }
        if (clock.dueAt() == null) {
            return "срок стоит";
        }
        return "до " + moscow(clock.dueAt()) + (clock.provisional() ? " (предварительно)" : "");
    }

    private static String moscow(Instant instant) {
        return MOSCOW_TIME.format(instant.atZone(CallFields.MOSCOW)) + " (Москва)";
    }
}

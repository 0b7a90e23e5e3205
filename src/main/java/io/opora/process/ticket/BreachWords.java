package io.opora.process.ticket;

import io.opora.sla.ClockKind;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import io.opora.ticket.BreachCategory;
import io.opora.ticket.BreachReasonView;
import io.opora.ticket.TicketCard;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tasks about broken promises show, in Russian as all forms, times in Moscow time; each fits a string variable. */
@Component
class BreachWords {

    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm '(МСК)'", Locale.ROOT).withZone(ZoneId.of("Europe/Moscow"));

    private final StaffDirectory staff;

    BreachWords(StaffDirectory staff) {
        this.staff = staff;
    }

    String facts(TicketCard ticket, ClockKind clock, Instant dueAt) {
        return fitting("""
                Клиент: %s
                Приоритет: %d
                Обещано: %s
                Срок: %s
                Исполнитель: %s""".formatted(
                        ticket.customerName(),
                        ticket.priority(),
                        clock == ClockKind.REACTION ? "первый ответ" : "решение",
                        MOMENT.format(dueAt),
                        name(ticket.assignee())));
    }

    String facts(TicketCard ticket, ClockKind clock, int percent, Instant dueAt) {
        return fitting("%s\nИзрасходовано: %d %%".formatted(facts(ticket, clock, dueAt), percent));
    }

    String explanation(BreachReasonView reason) {
        return fitting("%s\n%s, %s:\n%s"
                .formatted(category(reason.category()), name(reason.by()), MOMENT.format(reason.at()), reason.text()));
    }

    String returned(BreachReasonView reason) {
        return fitting("%s:\n%s".formatted(name(reason.decidedBy()), reason.comment()));
    }

    static String category(BreachCategory category) {
        return switch (category) {
            case STAFF_SHORTAGE -> "Не хватило людей";
            case WRONG_PRIORITY -> "Неверный приоритет";
            case WAITED_FOR_VENDOR -> "Ждали поставщика";
            case CUSTOMER_UNREACHABLE -> "Клиент недоступен";
            case COMPLEXITY -> "Сложность задачи";
            case HAND_OVER -> "Передача между линиями";
            case FORCE_MAJEURE -> "Обстоятельства непреодолимой силы";
            case OTHER -> "Другое";
        };
    }

    private String name(@Nullable String staffId) {
        return staffId == null
                ? "никто"
                : staff.find(staffId).map(StaffMember::fullName).orElse(staffId);
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}

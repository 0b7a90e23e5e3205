package io.opora.api;

import io.opora.contract.ContractTerms;
import io.opora.ticket.Actor;
import io.opora.ticket.Effort;
import io.opora.ticket.EffortSums;
import io.opora.ticket.TicketView;
import io.opora.ticket.TicketViews;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows tickets, each reader what concerns it: queue and user ids are the staff's. */
@Component
class TicketAnswers {

    private final TicketViews tickets;
    private final ClockAnswers clocks;
    private final PromiseAnswers promises;
    private final Effort effort;
    private final Names names;

    TicketAnswers(TicketViews tickets, ClockAnswers clocks, PromiseAnswers promises, Effort effort, Names names) {
        this.promises = promises;
        this.effort = effort;
        this.tickets = tickets;
        this.clocks = clocks;
        this.names = names;
    }

    /** The ticket with its clocks, as it is now. */
    @Transactional(readOnly = true)
    TicketAnswer of(String number, Actor reader, Language language) {
        TicketView ticket = tickets.find(number, reader);
        EffortSums spent = reader.isContact() ? null : effort.sums(number, reader);
        return of(
                ticket,
                clocks.of(ticket.id(), reader),
                promises.of(ticket, reader),
                spent,
                names::of,
                reader,
                language);
    }

    /** The tickets as lines of a list. */
    List<TicketAnswer> lines(List<TicketView> found, Actor reader, Language language) {
        UnaryOperator<String> known = names.remembered();
        return found.stream()
                .map(ticket -> of(ticket, null, PromiseAnswer.IN_LISTS, null, known, reader, language))
                .toList();
    }

    private TicketAnswer of(
            TicketView ticket,
            @Nullable List<ClockAnswer> clocks,
            PromiseAnswer promise,
            @Nullable EffortSums spent,
            UnaryOperator<String> known,
            Actor reader,
            Language language) {
        boolean staff = !reader.isContact();
        String assignee = ticket.assignee();
        return new TicketAnswer(
                ticket.number(),
                ticket.status(),
                ticket.priority(),
                ticket.service(),
                ticket.scope(),
                ticket.subject(),
                ticket.description(),
                ticket.customerName(),
                ticket.customerId(),
                new TicketAnswer.Contact(ticket.contactId(), ticket.contactName()),
                ticket.systemId() == null ? null : new TicketAnswer.SystemRef(ticket.systemId(), ticket.systemName()),
                ticket.supportPackage(),
                ticket.terms() == null ? null : contract(ticket.terms()),
                cover(ticket, language),
                ticket.channel(),
                ticket.answers(),
                staff ? ticket.queue() : null,
                staff ? assignee : null,
                assignee == null ? null : known.apply(assignee),
                Iso.time(ticket.registeredAt()),
                Iso.time(ticket.receivedAt()),
                Iso.timeOrNull(ticket.dueAt()),
                Iso.timeOrNull(ticket.endedAt()),
                clocks,
                promise.downgrades(),
                promise.deadlines(),
                promise.priorities(),
                promise.reclassifications(),
                spent);
    }

    private static TicketAnswer.CoverAnswer cover(TicketView ticket, Language language) {
        return new TicketAnswer.CoverAnswer(
                ticket.cover(),
                language == Language.EN ? ticket.coverReasonEn() : ticket.coverReasonRu(),
                ticket.confirmedBy(),
                Iso.timeOrNull(ticket.confirmedAt()),
                ticket.coverDecidedBy(),
                Iso.timeOrNull(ticket.coverDecidedAt()));
    }

    private static TicketAnswer.Contract contract(ContractTerms terms) {
        return new TicketAnswer.Contract(
                terms.contractNumber(),
                terms.contractVersion(),
                terms.supportPackage(),
                terms.validFrom(),
                terms.validTo());
    }
}

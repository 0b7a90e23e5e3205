package io.opora.api;

import io.opora.sla.ClockEvent;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.sla.Promise;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows clocks, with or without their receipts. */
@Component
class ClockAnswers {

    private final ClockViews clocks;
    private final Names names;

    ClockAnswers(ClockViews clocks, Names names) {
        this.clocks = clocks;
        this.names = names;
    }

    List<ClockAnswer> of(long ticketId) {
        UnaryOperator<String> known = names.remembered();
        return clocks.ofTicket(ticketId).stream()
                .map(clock -> answer(clock, null, known))
                .toList();
    }

    List<ClockAnswer> withReceipts(long ticketId, Language language) {
        UnaryOperator<String> known = names.remembered();
        return clocks.ofTicket(ticketId).stream()
                .map(clock -> answer(clock, new Receipts(language, known).of(clock), known))
                .toList();
    }

    private ClockAnswer answer(ClockView clock, @Nullable ReceiptAnswer receipt, UnaryOperator<String> known) {
        Promise promise = clock.promise();
        return new ClockAnswer(
                clock.id(),
                clock.kind(),
                clock.cycle(),
                promise.priority(),
                clock.state(),
                promise.budget().iso(),
                promise.calendarName(),
                Iso.time(clock.startedAt()),
                Iso.timeOrNull(clock.dueAt()),
                clock.provisional(),
                Iso.timeOrNull(clock.breachedAt()),
                Iso.timeOrNull(clock.endedAt()),
                clock.outcome(),
                clock.remaining() == null
                        ? null
                        : Iso.remaining(clock.remaining(), promise.budget().unit()),
                clock.nextMilestone(),
                Iso.timeOrNull(clock.nextMilestoneAt()),
                clock.events().stream().map(event -> event(event, known)).toList(),
                receipt);
    }

    private ClockAnswer.Event event(ClockEvent event, UnaryOperator<String> known) {
        return new ClockAnswer.Event(
                event.type(),
                Iso.time(event.effectiveAt()),
                Iso.time(event.recordedAt()),
                event.percent(),
                event.cause() == null ? null : kindOf(event.cause()),
                event.why(),
                known.apply(event.actor()));
    }

    /** A cause reads {@code QUESTION:<id>}; the id is nobody else's business. */
    static String kindOf(String cause) {
        return cause.replaceFirst(":.*", "");
    }
}

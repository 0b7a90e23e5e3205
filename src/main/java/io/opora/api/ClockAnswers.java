package io.opora.api;

import io.opora.sla.ClockEvent;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.sla.Promise;
import io.opora.ticket.Actor;
import io.opora.ticket.BreachReasonView;
import io.opora.ticket.BreachReasons;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows clocks, with or without their receipts. */
@Component
class ClockAnswers {

    private final ClockViews clocks;
    private final BreachReasons reasons;
    private final Names names;

    ClockAnswers(ClockViews clocks, BreachReasons reasons, Names names) {
        this.clocks = clocks;
        this.reasons = reasons;
        this.names = names;
    }

    List<ClockAnswer> of(long ticketId, Actor reader) {
        return answers(ticketId, reader, (clock, known) -> null);
    }

    List<ClockAnswer> withReceipts(long ticketId, Actor reader, Language language) {
        return answers(ticketId, reader, (clock, known) -> new Receipts(language, known).of(clock));
    }

    private List<ClockAnswer> answers(
            long ticketId,
            Actor reader,
            BiFunction<ClockView, UnaryOperator<String>, @Nullable ReceiptAnswer> receipt) {
        UnaryOperator<String> known = names.remembered();
        List<ClockView> all = clocks.ofTicket(ticketId);
        List<BreachReasonView> told = told(ticketId, all, reader);
        return all.stream()
                .map(clock -> answer(clock, reason(clock, told, known), receipt.apply(clock, known), known))
                .toList();
    }

    /** The customer reads that we are late, not whose fault it was. */
    private List<BreachReasonView> told(long ticketId, List<ClockView> all, Actor reader) {
        boolean broken = all.stream()
                .flatMap(clock -> clock.events().stream())
                .anyMatch(event -> event.type() == ClockEvent.Type.BREACHED);
        return broken && !reader.isContact() ? reasons.ofTicket(ticketId) : List.of();
    }

    private static @Nullable BreachReasonAnswer reason(
            ClockView clock, List<BreachReasonView> told, UnaryOperator<String> known) {
        List<BreachReasonView> ofClock = told.stream()
                .filter(reason -> reason.clockId().equals(clock.id()))
                .toList();
        if (ofClock.isEmpty()) {
            return null;
        }
        int last = ofClock.size() - 1;
        List<BreachReasonAnswer> earlier = ofClock.subList(0, last).stream()
                .map(reason -> BreachReasonAnswer.of(reason, known, null))
                .toList();
        return BreachReasonAnswer.of(ofClock.get(last), known, earlier);
    }

    private ClockAnswer answer(
            ClockView clock,
            @Nullable BreachReasonAnswer reason,
            @Nullable ReceiptAnswer receipt,
            UnaryOperator<String> known) {
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
                reason,
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

package io.opora.api;

import io.opora.sla.Account;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockView;
import io.opora.sla.PauseView;
import io.opora.sla.Promise;
import io.opora.sla.PromiseView;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes deadline receipts as answers. */
final class Receipts {

    private static final Set<ClockEvent.Type> TAKEN_BACK =
            Set.of(ClockEvent.Type.BREACH_VOIDED, ClockEvent.Type.PAUSE_VOIDED);

    private final Language language;
    private final UnaryOperator<String> names;

    /** @param names of people by their ids */
    Receipts(Language language, UnaryOperator<String> names) {
        this.language = language;
        this.names = names;
    }

    /** Beside its clock. */
    ReceiptAnswer of(ClockView clock) {
        return receipt(clock, null);
    }

    /** On a page of its own. */
    ReceiptAnswer of(ClockView clock, String ticket) {
        return receipt(
                clock,
                new ReceiptAnswer.Clock(
                        clock.id(),
                        ticket,
                        clock.kind(),
                        clock.cycle(),
                        clock.state(),
                        Iso.time(clock.startedAt()),
                        Iso.timeOrNull(clock.dueAt()),
                        Iso.timeOrNull(clock.breachedAt()),
                        Iso.timeOrNull(clock.endedAt()),
                        clock.outcome()));
    }

    private ReceiptAnswer receipt(ClockView clock, ReceiptAnswer.@Nullable Clock about) {
        Account account = clock.account();
        Promise promise = clock.promises().get(account.promise()).promise();
        return new ReceiptAnswer(
                about,
                ReceiptAnswer.ContractAnswer.of(promise),
                promise.rule(),
                promise.tableVersion(),
                promise.calendarName(),
                promise.calendarVersion(),
                promise.agreedFor() == null ? promise.budget().iso() : Iso.exactDuration(account.budget()),
                Iso.time(account.from()),
                account.promise(),
                clock.provisional(),
                Stream.concat(
                                account.counted().stream().map(SlotAnswer::of),
                                account.ahead().stream().map(SlotAnswer::ahead))
                        .toList(),
                sum(account),
                clock.pauses().stream().map(this::pause).toList(),
                clock.promises().stream().map(this::promise).toList(),
                clock.events().stream()
                        .filter(event -> TAKEN_BACK.contains(event.type()))
                        .map(this::voided)
                        .toList(),
                new Explanation(language).of(clock));
    }

    private static ReceiptAnswer.Sum sum(Account account) {
        return new ReceiptAnswer.Sum(
                Iso.exactDuration(account.budget()),
                Iso.exactDuration(account.countedTime()),
                Iso.exactDuration(account.timeAhead()),
                Iso.exactDuration(account.remaining()));
    }

    private ReceiptAnswer.Pause pause(PauseView pause) {
        return new ReceiptAnswer.Pause(
                ClockAnswers.kindOf(pause.cause()),
                Iso.time(pause.from()),
                Iso.timeOrNull(pause.to()),
                names.apply(pause.by()),
                Iso.exactDuration(pause.open()));
    }

    private ReceiptAnswer.PromiseAnswer promise(PromiseView made) {
        Promise promise = made.promise();
        return new ReceiptAnswer.PromiseAnswer(
                made.number(),
                promise.basis(),
                promise.priority(),
                promise.budget().iso(),
                promise.calendarName(),
                promise.calendarVersion(),
                ReceiptAnswer.ContractAnswer.of(promise),
                promise.rule(),
                promise.tableVersion(),
                Iso.timeOrNull(promise.agreedFor()),
                promise.corrects(),
                Iso.time(made.madeAt()),
                names.apply(made.by()),
                made.why(),
                Iso.timeOrNull(made.breachedAt()),
                made.outcome());
    }

    private ReceiptAnswer.Voided voided(ClockEvent event) {
        boolean breach = event.type() == ClockEvent.Type.BREACH_VOIDED;
        return new ReceiptAnswer.Voided(
                breach ? "BREACH" : "PAUSE",
                breach ? event.promise() : null,
                event.cause() == null ? null : ClockAnswers.kindOf(event.cause()),
                Iso.time(event.effectiveAt()),
                Iso.time(event.recordedAt()),
                names.apply(event.actor()),
                event.why());
    }
}

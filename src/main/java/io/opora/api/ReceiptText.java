package io.opora.api;

import io.opora.calendar.Slot;
import io.opora.sla.Account;
import io.opora.sla.Budget;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.sla.PauseView;
import io.opora.sla.Promise;
import io.opora.sla.PromiseView;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A deadline receipt as a page to read. Times are Moscow's. */
final class ReceiptText {

    private final Language language;
    private final UnaryOperator<String> names;
    private final Explanation words;
    private final List<String> lines = new ArrayList<>();

    /** @param names of people by their ids */
    ReceiptText(Language language, UnaryOperator<String> names) {
        this.language = language;
        this.names = names;
        this.words = new Explanation(language);
    }

    String of(ClockView clock, String ticket) {
        Account account = clock.account();
        Promise promise = clock.promises().get(account.promise()).promise();
        line("receipt.title." + clock.kind(), ticket, String.valueOf(clock.cycle()));
        line(
                "receipt.contract",
                promise.contractNumber(),
                String.valueOf(promise.contractVersion()),
                language == Language.EN
                        ? promise.supportPackage().nameEn()
                        : promise.supportPackage().nameRu());
        line("receipt.promised", terms(promise));
        line("receipt.started", exactly(clock.startedAt()));
        if (!account.from().equals(clock.startedAt())) {
            line("explanation.counted-from", exactly(account.from()));
        }
        line("receipt.state." + clock.state());
        deadline(clock);
        slots("receipt.counted", account.counted());
        slots("receipt.ahead", account.ahead());
        sum(clock, account);
        changes(clock.promises());
        pauses(clock.pauses());
        voided(clock.events());
        return String.join("\n", lines) + "\n";
    }

    private void deadline(ClockView clock) {
        if (clock.dueAt() != null) {
            lines.add(Texts.of(language, "explanation.due", until(clock.dueAt()))
                    + (clock.provisional() ? " " + Texts.of(language, "explanation.provisional") : ""));
        }
        if (clock.breachedAt() != null) {
            line("receipt.breached", until(clock.breachedAt()));
        }
        if (clock.endedAt() != null) {
            line("receipt.ended", until(clock.endedAt()));
        }
        if (clock.outcome() == Outcome.KEPT) {
            line("receipt.kept");
        }
    }

    private String terms(Promise promise) {
        if (promise.agreedFor() != null) {
            return Texts.of(language, "receipt.terms.agreed", until(promise.agreedFor()), calendar(promise));
        }
        return Texts.of(
                language,
                "receipt.terms",
                budget(promise.budget()),
                calendar(promise),
                words.rule(promise.rule(), promise.tableVersion()));
    }

    /** Business days with the hours that the sum is written in. */
    private String budget(Budget budget) {
        String promised = words.budget(budget.iso());
        return budget.unit() == Budget.Unit.BUSINESS_DAYS
                ? Texts.of(language, "receipt.in-hours", promised, exact(budget.working()))
                : promised;
    }

    private String calendar(Promise promise) {
        return Texts.of(
                language,
                "receipt.calendar",
                words.calendar(promise.calendarName()),
                String.valueOf(promise.calendarVersion()));
    }

    private void slots(String title, List<Slot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        lines.add("");
        line(title);
        slots.forEach(slot ->
                lines.add("  " + exactly(slot.from()) + " – " + until(slot.to()) + "  " + exact(slot.length())));
    }

    private void sum(ClockView clock, Account account) {
        lines.add("");
        if (clock.state() == ClockState.RUNNING && !account.remaining().isNegative()) {
            line(
                    "receipt.sum.running",
                    exact(account.countedTime()),
                    exact(account.timeAhead()),
                    exact(account.countedTime().plus(account.timeAhead())),
                    exact(account.budget()));
        } else {
            line(
                    "receipt.sum.standing",
                    exact(account.budget()),
                    exact(account.countedTime()),
                    exact(account.remaining()));
        }
    }

    private void changes(List<PromiseView> promises) {
        lines.add("");
        line("receipt.promises");
        for (PromiseView made : promises) {
            Promise promise = made.promise();
            String what = promise.corrects() == null
                    ? Texts.of(language, "receipt.basis." + promise.basis())
                    : Texts.of(language, "receipt.basis.CORRECTION", String.valueOf(promise.corrects() + 1));
            lines.add("  " + (made.number() + 1) + ". " + exactly(made.madeAt()) + " " + what + ": "
                    + Texts.of(language, "receipt.priority", String.valueOf(promise.priority())) + ", "
                    + terms(promise) + "; " + names.apply(made.by()) + why(made.why()) + outcome(made));
        }
    }

    private String outcome(PromiseView made) {
        if (made.breachedAt() != null) {
            return " " + Texts.of(language, "receipt.breached", until(made.breachedAt()));
        }
        return made.outcome() == Outcome.KEPT ? " " + Texts.of(language, "receipt.kept") : "";
    }

    private void pauses(List<PauseView> pauses) {
        if (pauses.isEmpty()) {
            return;
        }
        lines.add("");
        line("receipt.pauses");
        for (PauseView pause : pauses) {
            String end = pause.to() == null ? Texts.of(language, "receipt.until-now") : until(pause.to());
            lines.add("  " + exactly(pause.from()) + " – " + end + "  " + exact(pause.open()) + "  "
                    + cause(pause.cause()) + "; " + names.apply(pause.by()));
        }
    }

    private void voided(List<ClockEvent> events) {
        List<ClockEvent> voided = events.stream()
                .filter(event ->
                        event.type() == ClockEvent.Type.BREACH_VOIDED || event.type() == ClockEvent.Type.PAUSE_VOIDED)
                .toList();
        if (voided.isEmpty()) {
            return;
        }
        lines.add("");
        line("receipt.voided");
        for (ClockEvent event : voided) {
            String what = event.type() == ClockEvent.Type.BREACH_VOIDED
                    ? Texts.of(language, "receipt.breached", until(event.effectiveAt()))
                    : Texts.of(
                            language,
                            "receipt.pause-from",
                            cause(String.valueOf(event.cause())),
                            exactly(event.effectiveAt()));
            lines.add("  " + what + " " + Texts.of(language, "receipt.voided-at", exactly(event.recordedAt())) + " "
                    + names.apply(event.actor()) + why(event.why()));
        }
    }

    /** A kind of cause that has no name of its own is shown as it is. */
    private String cause(String cause) {
        String kind = ClockAnswers.kindOf(cause);
        return Texts.named(language, "receipt.cause." + kind, kind);
    }

    private static String why(@Nullable String why) {
        if (why == null || why.isBlank()) {
            return ".";
        }
        String sentence = why.strip();
        return ": " + sentence + (sentence.endsWith(".") ? "" : ".");
    }

    /** With seconds where there are any: whoever counts along comes to the very sum. */
    private String exactly(Instant instant) {
        return words.at(instant) + seconds(instant);
    }

    private String until(Instant instant) {
        return words.end(instant) + seconds(instant);
    }

    private String seconds(Instant instant) {
        long millis = Math.floorMod(instant.toEpochMilli(), 60_000L);
        return millis == 0 ? "" : ":" + (millis < 10_000 ? "0" : "") + decimal(millis);
    }

    private String decimal(long millis) {
        DecimalFormat format = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(language.locale()));
        return format.format(BigDecimal.valueOf(millis, 3));
    }

    /** To the millisecond, as the times are. */
    private String exact(Duration duration) {
        Duration size = duration.abs();
        List<String> parts = new ArrayList<>();
        if (size.toHours() > 0) {
            parts.add(Texts.of(language, "explanation.hours", String.valueOf(size.toHours())));
        }
        if (size.toMinutesPart() > 0) {
            parts.add(Texts.of(language, "explanation.minutes", String.valueOf(size.toMinutesPart())));
        }
        long millis = size.toSecondsPart() * 1_000L + size.toMillisPart();
        if (millis > 0 || parts.isEmpty()) {
            parts.add(Texts.of(language, "receipt.seconds", decimal(millis)));
        }
        return (duration.isNegative() ? "−" : "") + String.join(" ", parts);
    }

    private void line(String key, Object... arguments) {
        lines.add(Texts.of(language, key, arguments));
    }
}

package io.opora.ticket;

import io.opora.contract.Calendars;
import io.opora.contract.SupportPackage;
import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table {@code waiting-periods}: how long is waited for whom, and what happens meanwhile. Asked anew at each step. */
@Component
class WaitingPeriods {

    private final DecisionTables tables;
    private final Calendars calendars;

    WaitingPeriods(DecisionTables tables, Calendars calendars) {
        this.tables = tables;
        this.calendars = calendars;
    }

    /** The steps of a wait, earliest first. */
    List<WaitingStep> steps(WaitsFor waitsFor, Ticket ticket, Instant since) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("waitsFor", waitsFor.name());
        facts.put("priority", ticket.priority());
        facts.put(
                "supportPackage",
                ticket.coverage().supportPackage().map(SupportPackage::name).orElse(null));
        return tables.decide("waiting-periods", facts).all().stream()
                .map(row -> step(row, since))
                .sorted(Comparator.comparing(WaitingStep::at))
                .toList();
    }

    /** The first step of this action; empty when the table has none. */
    Optional<Instant> first(WaitsFor waitsFor, WaitingStep.Action action, Ticket ticket, Instant since) {
        return steps(waitsFor, ticket, since).stream()
                .filter(step -> step.action() == action)
                .map(WaitingStep::at)
                .findFirst();
    }

    private WaitingStep step(Decision.Row row, Instant since) {
        return new WaitingStep(end(row, since), WaitingStep.Action.valueOf(row.text("action")), row.text("rule"));
    }

    /** Without a calendar the time counts around the clock. */
    private Instant end(Decision.Row row, Instant since) {
        Duration period = Unit.valueOf(row.text("unit")).times(row.number("amount"));
        return row.has("calendar")
                ? calendars.current(row.text("calendar")).calendar().plus(since, period)
                : since.plus(period);
    }

    private enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        /** 24 open hours of a calendar whose open days are open all day (R3). */
        BUSINESS_DAYS(Duration.ofDays(1)),
        /** 24 hours. */
        DAYS(Duration.ofDays(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }

        Duration times(int amount) {
            return one.multipliedBy(amount);
        }
    }
}

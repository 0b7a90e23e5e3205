package io.opora.sla;

import io.opora.contract.Calendars;
import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a correction says all that its kind needs, and nothing else. */
@Component
class CorrectionChecks {

    private static final int LONGEST_REASON = 500;

    private final Calendars calendars;
    private final ClockSelection selection;

    CorrectionChecks(Calendars calendars, ClockSelection selection) {
        this.calendars = calendars;
        this.selection = selection;
    }

    /**
     * @return the reason as it is kept
     * @throws WrongFields when something is missing, does not belong there or does not exist
     */
    String require(CorrectionRequest request) {
        Checks checks = new Checks();
        String reason = checks.line("reason", request.reason(), LONGEST_REASON);
        switch (request.kind()) {
            case CALENDAR -> {
                checks.require(request.calendar() != null, "calendar", "field.required");
                refuseTerms(request, checks);
                refusePause(request, checks);
            }
            case TERMS -> {
                requireTerms(request, checks);
                refusePause(request, checks);
            }
            case PAUSE -> {
                requirePause(request, checks);
                refuse("calendar", request.calendar(), checks);
                refuseTerms(request, checks);
            }
        }
        if (request.calendar() != null && !calendars.knows(request.calendar())) {
            checks.add("calendar", "calendar.unknown", request.calendar());
        }
        requireSelection(request, checks);
        checks.refuseIfAny();
        return Objects.requireNonNull(reason);
    }

    private static void requireTerms(CorrectionRequest request, Checks checks) {
        checks.require(request.clock() != null, "clock", "field.required");
        checks.require(request.amount() != null || request.unit() == null, "amount", "field.required");
        checks.require(request.unit() != null || request.amount() == null, "unit", "field.required");
        checks.require(request.amount() != null || request.calendar() != null, "amount", "correction.no-terms");
    }

    private static void requirePause(CorrectionRequest request, Checks checks) {
        checks.require(request.pauseFrom() != null, "pauseFrom", "field.required");
        checks.require(
                request.pauseFrom() == null
                        || request.pauseTo() == null
                        || request.pauseFrom().isBefore(request.pauseTo()),
                "pauseTo",
                "correction.period");
    }

    private static void refuseTerms(CorrectionRequest request, Checks checks) {
        refuse("clock", request.clock(), checks);
        refuse("priority", request.priority(), checks);
        refuse("amount", request.amount(), checks);
        refuse("unit", request.unit(), checks);
    }

    private static void refusePause(CorrectionRequest request, Checks checks) {
        refuse("pauseCause", request.pauseCause(), checks);
        refuse("pauseFrom", request.pauseFrom(), checks);
        refuse("pauseTo", request.pauseTo(), checks);
    }

    private static void refuse(String field, @Nullable Object value, Checks checks) {
        checks.require(value == null, field, "correction.other-kind");
    }

    private void requireSelection(CorrectionRequest request, Checks checks) {
        if (request.tickets().isEmpty()) {
            checks.require(request.startedFrom() != null, "startedFrom", "correction.no-selection");
            checks.require(request.startedTo() != null, "startedTo", "correction.no-selection");
            checks.require(
                    request.startedFrom() == null
                            || request.startedTo() == null
                            || request.startedFrom().isBefore(request.startedTo()),
                    "startedTo",
                    "correction.period");
            return;
        }
        checks.require(request.startedFrom() == null, "startedFrom", "correction.two-selections");
        checks.require(request.startedTo() == null, "startedTo", "correction.two-selections");
        checks.require(request.customer() == null, "customer", "correction.two-selections");
        Set<Long> unknown = selection.unknown(request.tickets());
        for (int i = 0; i < request.tickets().size(); i++) {
            checks.require(
                    !unknown.contains(request.tickets().get(i)), "tickets[" + i + "]", "correction.unknown-ticket");
        }
    }
}

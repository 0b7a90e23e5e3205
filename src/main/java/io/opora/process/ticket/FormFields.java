package io.opora.process.ticket;

import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form. The engine never keeps it: the texts belong to the ticket's conversation. */
final class FormFields {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static final List<String> NAMES = List.of(
            "action",
            "text",
            "line",
            "coverDecision",
            "coverReason",
            "confirmation",
            "paidWork",
            "scope",
            "handOver",
            "deadlineOffer",
            "deadlineDecision",
            "dueAt",
            "replyDecision",
            "systemDown",
            "failing",
            "alternativeExists",
            "breachCategory",
            "breachDecision",
            "restored",
            "remaining",
            "disputeDecision",
            "proposalStatement",
            "disputeStatement",
            "reclassificationDecision",
            ReclassificationForms.STAFF_SIDE,
            ReclassificationForms.CUSTOMER_SIDE,
            "minutes",
            "billable");

    private final Map<String, Object> values;

    private FormFields(Map<String, Object> values) {
        this.values = values;
    }

    /** Takes the fields away from the process: they were a request, not facts. */
    static FormFields takenFrom(DelegateTask task) {
        Map<String, Object> values = new HashMap<>();
        NAMES.forEach(name -> {
            @Nullable Object value = task.getVariable(name);
            if (value != null) {
                values.put(name, value);
            }
            task.removeVariable(name);
        });
        return new FormFields(values);
    }

    @Nullable
    String find(String field) {
        @Nullable Object value = values.get(field);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** Empty when nothing was typed: the domain says that the text is missing. */
    String text() {
        return text("text");
    }

    String text(String field) {
        String text = find(field);
        return text == null ? "" : text;
    }

    /** The three questions; null when none of them was answered. */
    @Nullable
    IncidentAnswers answers() {
        return IncidentAnswers.ofGiven(
                flag("systemDown"),
                find("failing") == null ? null : choice("failing", IncidentAnswers.Failing.class),
                flag("alternativeExists"));
    }

    /**
     * A moment as the forms ask for it: Moscow time without an offset.
     *
     * @return null when nothing was typed: the domain says that it is missing
     * @throws InvalidInput when it is no moment
     */
    @Nullable
    Instant moment(String field) {
        String typed = find(field);
        if (typed == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).atZone(MOSCOW).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "call.no-time", typed);
        }
    }

    private @Nullable Boolean flag(String field) {
        String chosen = find(field);
        return chosen == null ? null : Boolean.valueOf(chosen);
    }

    /** @throws InvalidInput when nothing, or nothing known, was chosen */
    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String chosen = find(field);
        if (chosen == null) {
            throw new InvalidInput(field, "field.required");
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field, "field.unknown-value", chosen, Arrays.toString(choices.getEnumConstants())));
    }
}

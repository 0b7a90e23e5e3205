package io.opora.process.phone;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NewTicket;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What was typed into the form {@code record-call}; the process forgets it, the ticket keeps it. */
final class CallFields {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static final List<String> NAMES = List.of(
            CallVariables.CONTACT,
            "caller",
            "channel",
            "service",
            "scope",
            "systemDown",
            "failing",
            "alternativeExists",
            "subject",
            "text",
            "answer",
            "receivedAt",
            "receivedReason");

    private final Map<String, String> values;

    private CallFields(Map<String, String> values) {
        this.values = values;
    }

    static CallFields takenFrom(DelegateExecution execution) {
        Map<String, String> values = new HashMap<>();
        NAMES.forEach(name -> {
            @Nullable String value = CallVariables.find(execution, name);
            if (value != null) {
                values.put(name, value);
            }
            execution.removeVariable(name);
        });
        return new CallFields(values);
    }

    /** @throws InvalidInput when a choice is missing, or is none of ours */
    NewTicket request() {
        ServiceKind service = choice("service", ServiceKind.class);
        return new NewTicket(
                contact(),
                text("subject"),
                description(),
                service,
                channel(),
                choice("scope", Scope.class),
                service == ServiceKind.INCIDENT ? answers() : null,
                receivedAt(),
                find("receivedReason"));
    }

    /** @throws InvalidInput as {@link #request} */
    Channel channel() {
        Channel channel = choice("channel", Channel.class);
        if (!channel.isOnline()) {
            throw new InvalidInput("channel", "field.unknown-value", channel, "[PHONE, MESSENGER]");
        }
        return channel;
    }

    /** What the caller was told at once; null when nothing was said or nothing is recorded (R5). */
    @Nullable
    String answer() {
        return find("answer");
    }

    private UUID contact() {
        try {
            return UUID.fromString(required(CallVariables.CONTACT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(CallVariables.CONTACT, "contact.unknown");
        }
    }

    private String description() {
        String caller = find("caller");
        return caller == null ? text("text") : text("text") + "\n\nОбратился(-ась): " + caller;
    }

    private IncidentAnswers answers() {
        return new IncidentAnswers(
                flag("systemDown"), find("failing") == null ? null : failing(), flag("alternativeExists"));
    }

    private Failing failing() {
        return choice("failing", Failing.class);
    }

    private @Nullable Boolean flag(String field) {
        String value = find(field);
        return value == null ? null : Boolean.valueOf(value);
    }

    /** The form asks for Moscow time and sends it without an offset. */
    private @Nullable Instant receivedAt() {
        String typed = find("receivedAt");
        if (typed == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).atZone(MOSCOW).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInput("receivedAt", "call.no-time", typed);
        }
    }

    private <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String chosen = required(field);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field, "field.unknown-value", chosen, Arrays.toString(choices.getEnumConstants())));
    }

    private String required(String field) {
        String value = find(field);
        if (value == null) {
            throw new InvalidInput(field, "field.required");
        }
        return value;
    }

    /** Empty when nothing was typed: the domain says that it is missing. */
    private String text(String field) {
        return Objects.requireNonNullElse(find(field), "");
    }

    private @Nullable String find(String field) {
        return values.get(field);
    }
}

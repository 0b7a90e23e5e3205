package io.opora.process.ticket;

import io.opora.ticket.TicketStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step's extension properties say, for any diagram: {@code opora:status} is the status the customer sees,
 * {@code opora:waitsFor} = {@code CUSTOMER} makes the step wait, and pause, for the customer.
 *
 * @param form the form shown at the step, which says what its completion means; empty for a form drawn anew, which means
 *             no more than that the step is done
 */
record StepMeaning(Optional<TicketStatus> status, boolean waitsForCustomer, Optional<StepForm> form) {

    private static final String STATUS = "opora:status";
    private static final String WAITS_FOR = "opora:waitsFor";

    /** @throws IllegalArgumentException when a value is none that the application knows */
    static StepMeaning of(Map<String, String> properties, @Nullable String form) {
        return new StepMeaning(
                Optional.ofNullable(properties.get(STATUS)).map(StepMeaning::status),
                Optional.ofNullable(properties.get(WAITS_FOR))
                        .map(StepMeaning::isCustomer)
                        .orElse(false),
                Optional.ofNullable(form).flatMap(StepForm::named));
    }

    boolean saysSomething() {
        return status.isPresent() || waitsForCustomer || form.isPresent();
    }

    private static TicketStatus status(String value) {
        return Arrays.stream(TicketStatus.values())
                .filter(status -> status.name().equals(value))
                .findFirst()
                .orElseThrow(() -> unknown(STATUS, value, Arrays.toString(TicketStatus.values())));
    }

    private static boolean isCustomer(String value) {
        if (!value.equals("CUSTOMER")) {
            throw unknown(WAITS_FOR, value, "[CUSTOMER]");
        }
        return true;
    }

    private static IllegalArgumentException unknown(String property, String value, String allowed) {
        return new IllegalArgumentException(
                "Unknown value '%s' of the property %s, allowed: %s".formatted(value, property, allowed));
    }
}

package io.opora.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays one story, a step at a time, never two at once. */
final class Performance {

    private static final String ENGINEER = "demo-engineer";
    private static final List<String> CUSTOMERS = List.of("demo-basic", "demo-business", "demo-premium");
    private static final String FIRST_LINE = "support-line";
    private static final String OTHER_LINE = "configuration-line";

    private final Story story;
    private final OporaClient opora;
    private final Instant replayStart;
    private final String customer;

    private int next;
    private @Nullable String number;
    private String line = FIRST_LINE;
    private volatile Duration latest = Duration.ZERO;

    /** @param replayStart in simulated time */
    Performance(Story story, OporaClient opora, Instant replayStart) {
        this.story = story;
        this.opora = opora;
        this.replayStart = replayStart;
        this.customer = CUSTOMERS.get(Math.floorMod(story.incident().caller().hashCode(), CUSTOMERS.size()));
    }

    Story story() {
        return story;
    }

    /** Null before the registration. */
    @Nullable
    String number() {
        return number;
    }

    boolean isOver() {
        return next == story.steps().size();
    }

    int stepsLeft() {
        return story.steps().size() - next;
    }

    /** @param simulated how long after its instant the next step begins */
    void beginsLateBy(Duration simulated) {
        if (simulated.compareTo(latest) > 0) {
            latest = simulated;
        }
    }

    /** In simulated time: how late the latest of its steps began. */
    Duration latest() {
        return latest;
    }

    /** In the log's wall time. */
    LocalDateTime nextAt() {
        return story.steps().get(next).at();
    }

    /** @throws IllegalStateException when the application has seen this replay before */
    void playNext() throws CallFailed {
        Step step = story.steps().get(next);
        if (step.action() == Action.REGISTER) {
            register(step);
        } else if (number != null) {
            play(step, number);
        }
        next++;
    }

    private void register(Step step) throws CallFailed {
        LoggedIncident incident = story.incident();
        Priority priority = Priority.of(incident.impact(), incident.urgency());
        JsonNode ticket = opora.register(
                customer,
                incident.number(),
                Map.of(
                        "subject",
                        incident.number() + ": " + step.text(),
                        "description",
                        "Из журнала инцидентов: " + step.text(),
                        "service",
                        "INCIDENT",
                        "systemDown",
                        priority.systemDown(),
                        "failing",
                        priority.failing(),
                        "alternativeExists",
                        priority.alternativeExists()));
        number = ticket.path("number").asText();
        line = ticket.path("queue").asText(FIRST_LINE);
        Instant registeredAt =
                OffsetDateTime.parse(ticket.path("registeredAt").asText()).toInstant();
        if (registeredAt.isBefore(replayStart)) {
            throw new IllegalStateException(incident.number()
                    + " was registered by an earlier replay. Start the application with a fresh --opora.data-dir.");
        }
    }

    private void play(Step step, String number) throws CallFailed {
        String call = step.action().call();
        String token = step.action().byCustomer() ? customer : ENGINEER;
        switch (step.action()) {
            case ANSWER, REPLY -> opora.say(call, token, number, Map.of("text", step.text()));
            case NOTE -> opora.say(call, token, number, Map.of("text", step.text(), "visibility", "INTERNAL"));
            case ASK, RESOLVE -> opora.act(call, token, number, Map.of("text", step.text()));
            case REJECT -> opora.act(call, token, number, Map.of("reason", step.text()));
            case HAND_OVER -> {
                line = line.equals(FIRST_LINE) ? OTHER_LINE : FIRST_LINE;
                opora.act(call, token, number, Map.of("line", line, "reason", step.text()));
            }
            case ACCEPT -> opora.act(call, token, number, Map.of());
            case REGISTER -> throw new IllegalStateException("registered already: " + number);
        }
    }
}

package io.opora.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What the tickets and their clocks came to, counted from what the API shows of each. Used by one thread. */
final class Census {

    private static final String NO_PACKAGE = "no contract";

    private final Tally statuses = new Tally();
    private final Tally milestones = new Tally();
    private final Tally tickets = new Tally();
    private final Tally breaches = new Tally();
    private final Tally differences = new Tally();
    private final Map<String, Map<String, Tally>> outcomes = new TreeMap<>();

    /**
     * @param ticket as {@code GET /api/v1/tickets/{number}} shows it
     * @param late   whether its steps began so late that its outcomes say more about the machine than about the log
     */
    void add(JsonNode ticket, Story story, boolean late) {
        String status = ticket.path("status").asText();
        int priority = ticket.path("priority").asInt();
        statuses.count(status);
        if (!status.equals(story.status())) {
            differences.count("ticket " + status + " where the log ends as " + story.status());
        }
        int expected = Priority.of(story.incident().impact(), story.incident().urgency())
                .number();
        if (priority != expected) {
            differences.count("priority " + priority + " where the log has " + expected);
        }
        String row = "%-11s %d".formatted(ticket.path("package").asText(NO_PACKAGE), priority);
        ticket.path("clocks").forEach(clock -> {
            add(clock, outcomes.computeIfAbsent(row, name -> new TreeMap<>()));
            if (clock.path("outcome").asText().equals("BREACHED")) {
                breaches.count(late ? "in tickets with a step that began late" : "in tickets played in time");
            }
        });
        tickets.count(late ? "with a step that began late" : "played in time");
    }

    private void add(JsonNode clock, Map<String, Tally> row) {
        String kind = clock.path("kind").asText();
        String outcome = clock.path("outcome").asText("");
        String state = clock.path("state").asText();
        if (outcome.isEmpty() || outcome.equals("null")) {
            outcome = state.equals("CANCELLED") ? state : "OPEN";
        }
        row.computeIfAbsent(kind, name -> new Tally()).count(outcome);
        clock.path("events").forEach(event -> {
            if (event.path("percent").isNumber()) {
                milestones.count("%3d %% %s".formatted(event.path("percent").asInt(), kind));
            }
        });
    }

    /** Tickets by status. */
    Tally statuses() {
        return statuses;
    }

    /** How many were played in time and how many were not. */
    Tally tickets() {
        return tickets;
    }

    /** Breached clocks, by whether the ticket was played in time. */
    Tally breaches() {
        return breaches;
    }

    /** By percent and kind of clock. */
    Tally milestones() {
        return milestones;
    }

    /** What is not as the log would have it; nothing should be. */
    Tally differences() {
        return differences;
    }

    /** By package and priority, then by kind of clock. */
    Map<String, Map<String, Tally>> outcomes() {
        return outcomes;
    }
}

package io.opora.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents incidents: opened on Monday, 2 May 2016, at nine; each change an hour after the one before. */
final class Incidents {

    static final LocalDateTime MONDAY = LocalDateTime.parse("2016-05-02T09:00");

    private final List<Update> updates = new ArrayList<>();
    private LocalDateTime openedAt = MONDAY;
    private @Nullable String group = "Group 1";
    private @Nullable String engineer;
    private int reopenings;

    static Incidents incident() {
        return new Incidents();
    }

    Incidents openedAt(LocalDateTime instant) {
        openedAt = instant;
        return this;
    }

    Incidents in(@Nullable String group) {
        this.group = group;
        return this;
    }

    Incidents with(@Nullable String engineer) {
        this.engineer = engineer;
        return this;
    }

    Incidents reopened() {
        reopenings++;
        return this;
    }

    Incidents then(String... states) {
        for (String state : states) {
            int modification = updates.size();
            updates.add(new Update(openedAt.plusHours(modification), modification, state, reopenings, group, engineer));
        }
        return this;
    }

    LoggedIncident build() {
        return new LoggedIncident("INC9000001", "Caller 1", "Category 1", openedAt, 2, 2, List.copyOf(updates));
    }
}

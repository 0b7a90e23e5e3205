package io.opora.replay;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An incident with its changes in the order they happened.
 *
 * @param number  the log's own number
 * @param impact  1 (high) to 3 (low)
 * @param urgency 1 (high) to 3 (low)
 */
record LoggedIncident(
        String number,
        String caller,
        String subject,
        LocalDateTime openedAt,
        int impact,
        int urgency,
        List<Update> updates) {

    LocalDateTime firstInstant() {
        LocalDateTime first = updates.get(0).at();
        return first.isBefore(openedAt) ? first : openedAt;
    }

    LocalDateTime lastInstant() {
        LocalDateTime last = updates.get(updates.size() - 1).at();
        return last.isAfter(openedAt) ? last : openedAt;
    }
}

package io.opora.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reclassification that would lengthen a promise, as people read it.
 *
 * @param answers      to the three questions, as they should have been from the start
 * @param reason       the staff's side
 * @param proposedBy   the staff member's user id
 * @param customerView the customer's side; null while it has given none
 * @param decidable    whether the view has been given or its time has passed
 * @param closing      who closed it and how, the state says which way; null while it is open
 */
public record ReclassificationView(
        UUID id,
        ReclassificationState state,
        IncidentAnswers answers,
        int fromPriority,
        int toPriority,
        String reason,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable Opinion customerView,
        boolean decidable,
        @Nullable Closing closing) {

    /**
     * @param reason may be missing where the customer agrees
     * @param by     the contact's name
     */
    public record Opinion(boolean agrees, @Nullable String reason, String by, Instant at) {}

    /** @param by a name; the application's where nobody decided */
    public record Closing(String by, Instant at, @Nullable String reason) {}

    /** Why the staff took it back is for the staff. */
    ReclassificationView forCustomer() {
        return state == ReclassificationState.WITHDRAWN && closing != null
                ? new ReclassificationView(
                        id,
                        state,
                        answers,
                        fromPriority,
                        toPriority,
                        reason,
                        proposedBy,
                        proposedByName,
                        proposedAt,
                        customerView,
                        decidable,
                        new Closing(closing.by(), closing.at(), null))
                : this;
    }
}

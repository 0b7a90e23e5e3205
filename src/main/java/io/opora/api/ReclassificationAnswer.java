package io.opora.api;

import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.ReclassificationState;
import io.opora.ticket.ReclassificationView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A reclassification that would lengthen a promise, as the API shows it. */
@Schema(name = "Reclassification", example = """
                {"state": "REJECTED", "by": "Егор Инженеров", "at": "2026-03-02T11:00:00+03:00",
                 "reason": "С самого начала не работала только печать.", "fromPriority": 2, "toPriority": 3,
                 "answers": {"systemDown": false, "failing": "AUXILIARY", "alternativeExists": true},
                 "customerView": {"agree": false, "reason": "Без печати склад стоит.", "by": "Анна Контактова",
                                  "at": "2026-03-02T12:30:00+03:00"},
                 "decidable": false,
                 "closing": {"by": "Лидия Старшая", "at": "2026-03-02T13:00:00+03:00", "reason": "Склад действительно стоял."}}""")
record ReclassificationAnswer(
        @Schema(
                description =
                        "OPEN: the customer is heard, then a team lead decides; CANCELLED ended with the ticket or with another"
                                + " change of its priority")
        ReclassificationState state,

        @Schema(description = "Who proposed it") String by,

        OffsetDateTime at,

        @Schema(description = "Why the priority was wrong from the start")
        String reason,

        int fromPriority,
        int toPriority,
        IncidentAnswers answers,

        @Schema(description = "What the customer thinks; null while it has said nothing") @Nullable
        CustomerView customerView,

        @Schema(description = "Whether a team lead may decide now: the view is given, or its time has passed")
        boolean decidable,

        @Schema(description = "Who closed it; the state says which way") @Nullable
        Closing closing) {

    @Schema(name = "CustomerView")
    record CustomerView(boolean agree, @Nullable String reason, String by, OffsetDateTime at) {}

    @Schema(name = "ReclassificationClosing")
    record Closing(
            String by,
            OffsetDateTime at,

            @Schema(description = "Of a withdrawal for the staff only") @Nullable
            String reason) {}

    static ReclassificationAnswer of(ReclassificationView one) {
        return new ReclassificationAnswer(
                one.state(),
                one.proposedByName(),
                Iso.time(one.proposedAt()),
                one.reason(),
                one.fromPriority(),
                one.toPriority(),
                one.answers(),
                view(one.customerView()),
                one.state() == ReclassificationState.OPEN && one.decidable(),
                closing(one.closing()));
    }

    private static @Nullable CustomerView view(ReclassificationView.@Nullable Opinion opinion) {
        return opinion == null
                ? null
                : new CustomerView(opinion.agrees(), opinion.reason(), opinion.by(), Iso.time(opinion.at()));
    }

    private static @Nullable Closing closing(ReclassificationView.@Nullable Closing closing) {
        return closing == null ? null : new Closing(closing.by(), Iso.time(closing.at()), closing.reason());
    }
}

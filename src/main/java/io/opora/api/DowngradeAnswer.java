package io.opora.api;

import io.opora.ticket.DowngradeState;
import io.opora.ticket.DowngradeView;
import io.opora.ticket.IncidentAnswers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A proposed lower priority as the API shows it. */
@Schema(name = "Downgrade", example = """
                {"state": "ACCEPTED", "by": "Егор Инженеров", "at": "2026-03-02T11:00:00+03:00", "reason": null,
                 "fromPriority": 1, "toPriority": 3,
                 "answers": {"systemDown": false, "failing": "AUXILIARY", "alternativeExists": true},
                 "restored": "Накладные снова проводятся.", "remaining": "Отчёты строятся медленно.", "dispute": null,
                 "settled": {"by": "Анна Контактова", "at": "2026-03-02T12:30:00+03:00", "reason": null}}""")
record DowngradeAnswer(
        @Schema(
                description =
                        "OPEN waits for the customer, DISPUTED for a team lead; CANCELLED ended with the ticket or with"
                                + " another change of its priority")
        DowngradeState state,

        @Schema(description = "Who proposed it") String by,

        @Schema(description = "When, which is the moment of restoration")
        OffsetDateTime at,

        @Schema(
                description =
                        "Why it stands as it does, by whoever acted last; why the staff took it back is for the staff")
        @Nullable
        String reason,

        int fromPriority,
        int toPriority,
        IncidentAnswers answers,

        @Schema(description = "The functions that work again")
        String restored,

        @Schema(description = "What is still to be done") @Nullable
        String remaining,

        @Schema(description = "Why the customer disagreed") @Nullable
        Word dispute,

        @Schema(description = "Who settled it; the application where silence did") @Nullable
        Word settled) {

    @Schema(name = "DowngradeWord")
    record Word(String by, OffsetDateTime at, @Nullable String reason) {

        static @Nullable Word of(DowngradeView.@Nullable Word word) {
            return word == null ? null : new Word(word.by(), Iso.time(word.at()), word.reason());
        }
    }

    static DowngradeAnswer of(DowngradeView downgrade) {
        return new DowngradeAnswer(
                downgrade.state(),
                downgrade.proposedBy(),
                Iso.time(downgrade.proposedAt()),
                reason(downgrade),
                downgrade.fromPriority(),
                downgrade.toPriority(),
                downgrade.facts().answers(),
                downgrade.facts().restored(),
                downgrade.facts().remaining(),
                Word.of(downgrade.dispute()),
                Word.of(downgrade.settled()));
    }

    private static @Nullable String reason(DowngradeView downgrade) {
        var newest = downgrade.settled() == null ? downgrade.dispute() : downgrade.settled();
        return newest == null ? null : newest.reason();
    }
}

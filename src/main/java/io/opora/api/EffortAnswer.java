package io.opora.api;

import io.opora.ticket.EffortKind;
import io.opora.ticket.EffortSums;
import io.opora.ticket.EffortView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time spent on a ticket: the sums, and what they consist of. */
@Schema(name = "Effort")
record EffortAnswer(EffortSums sums, List<Entry> entries) {

    @Schema(name = "EffortEntry")
    record Entry(
            UUID id,

            @Schema(description = "Below zero in an entry that takes another one back", example = "45")
            int minutes,

            EffortKind kind,
            MessageAnswer.Author author,

            @Schema(description = "The message that the time went into") @Nullable
            UUID messageId,

            @Schema(description = "What was done, or why the other entry was wrong") @Nullable
            String text,

            @Schema(description = "The entry that this one takes back") @Nullable
            UUID corrects,

            OffsetDateTime recordedAt) {

        static Entry of(EffortView entry) {
            return new Entry(
                    entry.id(),
                    entry.minutes(),
                    entry.kind(),
                    new MessageAnswer.Author(
                            entry.author().kind(), entry.author().name()),
                    entry.messageId(),
                    entry.note(),
                    entry.corrects(),
                    Iso.time(entry.recordedAt()));
        }
    }

    static EffortAnswer of(EffortSums sums, List<EffortView> entries) {
        return new EffortAnswer(sums, entries.stream().map(Entry::of).toList());
    }
}

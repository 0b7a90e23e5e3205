package io.opora.ticket;

import java.util.List;

/** Minutes spent on a ticket, corrections taken off. */
public record EffortSums(int includedMinutes, int billableMinutes) {

    static EffortSums of(List<EffortView> entries) {
        return new EffortSums(sum(entries, EffortKind.INCLUDED), sum(entries, EffortKind.BILLABLE));
    }

    private static int sum(List<EffortView> entries, EffortKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToInt(EffortView::minutes)
                .sum();
    }
}

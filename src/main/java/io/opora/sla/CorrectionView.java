package io.opora.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction with its numbers.
 *
 * @param calendarVersion the version that counts instead, where the correction names a calendar
 * @param previewedBy     the user id of whoever asked
 * @param decidedBy       the user id of whoever approved or rejected it
 * @param selected        how many clocks were looked at
 * @param changed         how many of them come to another result
 * @param applied         how many ledgers were added to
 * @param skipped         how many were left alone, because the clock had changed after the preview
 */
public record CorrectionView(
        UUID id,
        CorrectionState state,
        CorrectionRequest request,
        @Nullable Integer calendarVersion,
        String reason,
        String previewedBy,
        Instant previewedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        int selected,
        int changed,
        int applied,
        int skipped) {}

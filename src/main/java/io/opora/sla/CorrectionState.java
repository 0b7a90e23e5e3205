package io.opora.sla;

/** Nothing has changed before somebody approves. */
public enum CorrectionState {
    PREVIEWED,
    APPROVED,
    REJECTED
}

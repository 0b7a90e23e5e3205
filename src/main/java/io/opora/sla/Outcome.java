package io.opora.sla;

/** How a promise ended: one or the other, never both. Open promises have none yet. */
public enum Outcome {
    KEPT,
    BREACHED
}

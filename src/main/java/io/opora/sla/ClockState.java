package io.opora.sla;

/** Whether time counts against the promise now. */
public enum ClockState {
    RUNNING,
    PAUSED,
    ENDED,
    CANCELLED
}

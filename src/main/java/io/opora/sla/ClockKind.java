package io.opora.sla;

/** What a clock measures: the time to a person's first answer, or to the end of the work. */
public enum ClockKind {
    REACTION,
    RESOLUTION
}

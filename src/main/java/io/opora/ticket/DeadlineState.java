package io.opora.ticket;

/** What has become of an offered deadline. */
public enum DeadlineState {

    /** The other side has to decide about the last offer. */
    OPEN,

    ACCEPTED,
    DECLINED,

    /** Taken back by the side that offered it. */
    WITHDRAWN,

    /** The customer did not decide in time: as if never offered. */
    LAPSED,

    /** The ticket ended first, or is worked on without promised times. */
    CANCELLED,

    /** Was accepted, and so was another one later. */
    SUPERSEDED,

    /** Overtaken by a priority 1 or 2, for which no term is agreed individually. */
    VOIDED
}

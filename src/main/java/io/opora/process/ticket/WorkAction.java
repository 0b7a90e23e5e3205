package io.opora.process.ticket;

/** What an engineer can do at a working step; the names are the values of the form's field {@code action}. */
enum WorkAction {
    ANSWER,
    NOTE,
    ASK_CUSTOMER,
    HAND_OVER,
    OUTSIDE_SCOPE,
    PROPOSE_DOWNGRADE,
    RESOLVE
}

package io.opora.notification;

/** Who gets a notice that a diagram sends. */
public enum NoticeReader {
    /** The contact who made the request. */
    CUSTOMER,
    /** Whoever works on the ticket; nobody yet: its line. */
    ASSIGNEE,
    /** The line in whose queue the ticket waits. */
    QUEUE,
    LEAD,
    MANAGER
}

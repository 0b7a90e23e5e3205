package io.opora.notification;

/** Where a letter stands. */
public enum DeliveryState {
    /** In the outbox, to be sent by whichever node takes it. */
    PENDING,
    /** To the staff in calm hours: waits for its digest. */
    HELD,
    /** Went out in a digest, whose own row says what became of it. */
    IN_DIGEST,
    /** The mail server, or the webhook, took it. */
    SENT,
    /** The last attempt failed; the delivery process cares for it. */
    FAILED,
    /** A person told the recipient another way. */
    TOLD_OTHERWISE
}

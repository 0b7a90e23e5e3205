package io.opora.notification;

/** Where a letter stands. */
public enum DeliveryState {
    /** In the outbox, to be sent by whichever node takes it. */
    PENDING,
    /** The mail server took it. */
    SENT,
    /** The last attempt failed; the delivery process cares for it. */
    FAILED,
    /** A person told the recipient another way. */
    TOLD_OTHERWISE
}

package io.opora.notification;

/** By which way a notification leaves. */
enum Channel {
    /** A letter to one person. */
    MAIL,
    /** A call of the address that is set for a role. */
    WEBHOOK
}

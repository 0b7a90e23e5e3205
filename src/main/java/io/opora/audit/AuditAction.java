package io.opora.audit;

/** What was done. */
public enum AuditAction {
    CREATED,
    CHANGED,
    /** Kept for the history, but not to be used any more. */
    DEACTIVATED,
    REACTIVATED,
    /** A contract got its next version. */
    AMENDED,
    PROLONGED,
    SUSPENDED,
    RESUMED,
    CANCELLED,
    /** A new version became the current one. */
    PUBLISHED,
    APPROVED,
    REJECTED
}

package io.opora.contract;

/** The service catalogue: the kinds of work a customer can ask for. Only incidents have a priority of their own. */
public enum ServiceKind {
    /** A problem or fault of the software's standard functions. */
    INCIDENT,
    /** A question about the software's functions. */
    CONSULTATION,
    /** A question about configuration and development. */
    CONFIGURATION_CONSULTATION,
    DISTRIBUTION_OR_DOCUMENTATION,
    /** Adding roles and users. */
    USERS_AND_ROLES,
    /** Changing functions that exist. */
    CHANGE,
    /** New functions to a specification. */
    DEVELOPMENT,
    /** Work on the customer's server from afar. */
    REMOTE_SUPPORT,
    BACKUP,
    UPDATE,
    /** Between the cloud and the customer's own servers. */
    MIGRATION,
    NEEDS_DIAGNOSTICS,
    /** Business analysis and specification. */
    BUSINESS_ANALYSIS,
    TRAINING
}

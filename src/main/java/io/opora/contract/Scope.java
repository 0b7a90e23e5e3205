package io.opora.contract;

/**
 * What a request is about: packages include the software's standard functions, everything else only where the contract
 * names it as an exception by this spelling.
 */
public enum Scope {
    /** The software's standard functions. */
    STANDARD,
    /** The customer's own customisation. */
    CUSTOMISATION,
    NETWORKS,
    OPERATING_SYSTEMS
}

package io.opora.contract;

/** What a contract is at a moment (R14 tells these apart). */
public enum ContractState {
    NOT_STARTED,
    VALID,
    SUSPENDED,
    EXPIRED
}

package io.opora.contract;

/** A contract or contact that is being added contradicts a rule or what is there already. The message says how. */
class ContractRuleException extends RuntimeException {

    public ContractRuleException(String message) {
        super(message);
    }
}

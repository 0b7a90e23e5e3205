package io.opora.contract;

/** No calendar has this name, or it has no such version. */
class UnknownCalendarException extends RuntimeException {

    public UnknownCalendarException(String message) {
        super(message);
    }
}

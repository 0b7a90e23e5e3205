package io.opora.calendar;

/** A calendar has no open time left for what was asked: its hours are empty, or the years it knows ran out. */
public final class NoOpeningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOpeningException(String message) {
        super(message);
    }
}

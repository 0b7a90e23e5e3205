package io.opora.staff;

/** The people as they are do not allow the change. */
public class StaffConflictException extends RuntimeException {

    StaffConflictException(String message) {
        super(message);
    }
}

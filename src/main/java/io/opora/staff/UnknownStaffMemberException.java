package io.opora.staff;

/** There is no person of the provider with this id. */
public class UnknownStaffMemberException extends RuntimeException {

    UnknownStaffMemberException(String id) {
        super("No staff member with the id '" + id + "'");
    }
}

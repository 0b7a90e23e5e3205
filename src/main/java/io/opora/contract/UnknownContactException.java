package io.opora.contract;

import java.util.UUID;

/** No contact of this id is known. */
class UnknownContactException extends RuntimeException {

    public UnknownContactException(UUID contactId) {
        super("No contact has the id " + contactId);
    }
}

package io.opora.security;

/** The application does not start while nobody could administer it. */
class NoAdministratorException extends RuntimeException {

    NoAdministratorException(String message) {
        super(message);
    }
}

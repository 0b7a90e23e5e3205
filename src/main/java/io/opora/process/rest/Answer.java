package io.opora.process.rest;

/**
 * A refusal in the engine's own format, which its web applications show.
 *
 * @param status  the HTTP status
 * @param code    a key for programs
 * @param message a sentence for people
 */
record Answer(int status, String code, String message) {}

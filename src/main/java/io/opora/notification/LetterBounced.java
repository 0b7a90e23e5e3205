package io.opora.notification;

import java.util.UUID;

/**
 * The mail server refused the recipient's address for good. Published in the transaction that records it.
 *
 * @param number  the ticket's number
 * @param message the entry of the conversation that the letter carried
 */
record LetterBounced(String number, UUID message) {}

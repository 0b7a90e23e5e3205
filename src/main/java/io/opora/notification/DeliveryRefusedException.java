package io.opora.notification;

/** What a person decided about an undelivered letter cannot be done; the message says in Russian what would be right. */
public class DeliveryRefusedException extends RuntimeException {

    public DeliveryRefusedException(String message) {
        super(message);
    }
}

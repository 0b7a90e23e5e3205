package io.opora.notification;

import java.util.UUID;

/**
 * The first attempt to deliver a letter failed. Published synchronously in the transaction that records the failure, so
 * that no failed letter is without somebody who cares for it.
 *
 * @param number the ticket's number
 */
public record DeliveryFailed(UUID notificationId, String number) {}

package io.opora.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of letters that did not arrive. */
@Service
@Transactional
public class Deliveries {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NOTE = 2_000;

    private final Outbox outbox;
    private final Courier courier;
    private final WebhookCourier webhooks;
    private final Bounces bounces;

    Deliveries(Outbox outbox, Courier courier, WebhookCourier webhooks, Bounces bounces) {
        this.outbox = outbox;
        this.courier = courier;
        this.webhooks = webhooks;
        this.bounces = bounces;
    }

    /** @throws IllegalArgumentException when there is no such letter */
    @Transactional(readOnly = true)
    public Delivery find(UUID notificationId) {
        return outbox.findById(notificationId).map(Notification::asDelivery).orElseThrow(() -> unknown(notificationId));
    }

    /**
     * Whether a letter is about this ticket.
     *
     * @throws IllegalArgumentException when there is no such letter
     */
    @Transactional(readOnly = true)
    public boolean isAbout(String number, UUID notificationId) {
        return outbox.ticketNumber(notificationId)
                .orElseThrow(() -> unknown(notificationId))
                .equals(number);
    }

    /**
     * Tries again, in a transaction of its own: what became of the letter stays recorded even if the caller fails
     * afterwards. A letter that is no longer undelivered, or was refused for good, is left alone, so that a repeated call
     * sends nothing twice. What follows for the ticket is {@link #passOnRefusal the caller's}.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Delivery retry(UUID notificationId) {
        Notification letter = locked(notificationId);
        if (letter.isUndelivered() && !letter.isRefused()) {
            deliver(letter);
        }
        return letter.asDelivery();
    }

    private void deliver(Notification letter) {
        if (letter.isCall()) {
            webhooks.deliver(letter);
            return;
        }
        try (MailConnection connection = courier.connection()) {
            courier.deliver(letter, connection);
        }
    }

    /** Lets the ticket know if the letter was refused for good, in the caller's transaction; harmless when repeated. */
    public void passOnRefusal(UUID notificationId) {
        bounces.tell(outbox.findById(notificationId).orElseThrow(() -> unknown(notificationId)));
    }

    /**
     * A person corrected the address, or left it as it was; the attempts begin anew. Where a webhook is, only settings say.
     *
     * @throws DeliveryRefused when this is no mail address, or the letter is no longer undelivered
     */
    public void readdress(UUID notificationId, @Nullable String address) {
        Notification letter = undelivered(notificationId);
        letter.readdress(letter.isCall() ? letter.recipientAddress() : checked(address));
    }

    /**
     * A person told the recipient another way.
     *
     * @param note how, by whom and when the recipient was told
     * @throws DeliveryRefused when the note is missing or too long, or the letter is no longer undelivered
     */
    public void toldOtherwise(UUID notificationId, @Nullable String note) {
        if (note == null || note.isBlank()) {
            throw new DeliveryRefused("delivery.note-required");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new DeliveryRefused("field.too-long", LONGEST_NOTE, note.length());
        }
        undelivered(notificationId).toldOtherwise(note.strip());
    }

    private Notification undelivered(UUID notificationId) {
        Notification letter = locked(notificationId);
        if (!letter.isUndelivered()) {
            throw new DeliveryRefused("delivery.settled");
        }
        return letter;
    }

    private Notification locked(UUID notificationId) {
        return outbox.lock(notificationId).orElseThrow(() -> unknown(notificationId));
    }

    private static String checked(@Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            throw new DeliveryRefused("delivery.address-required");
        }
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw noAddress(address);
        }
        boolean plain = address.length() <= LONGEST_ADDRESS
                && address.indexOf('@') > 0
                && address.chars().allMatch(c -> c > ' ' && c < 127 && "<>()[],;:\\\"".indexOf(c) < 0);
        if (!plain) {
            throw noAddress(address);
        }
        return address;
    }

    private static DeliveryRefused noAddress(String address) {
        return new DeliveryRefused("delivery.no-address", HeaderText.clean(address));
    }

    private static IllegalArgumentException unknown(UUID id) {
        return new IllegalArgumentException("There is no letter " + id);
    }
}

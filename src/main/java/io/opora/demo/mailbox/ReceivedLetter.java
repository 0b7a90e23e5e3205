package io.opora.demo.mailbox;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the demo's mail server.
 *
 * @param receivedAt in real time; only the order matters
 * @param writtenAt  the letter's own date, in the application's time
 */
record ReceivedLetter(
        UUID id,
        String from,
        List<String> to,
        String subject,
        Instant writtenAt,
        Instant receivedAt,
        MimeMessage source) {

    static ReceivedLetter of(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        Instant received = stored.getReceivedDate().toInstant();
        try {
            Date written = message.getSentDate();
            List<String> to = addresses(message);
            String identity = message.getMessageID() + to + received + stored.getUid();
            return new ReceivedLetter(
                    UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
                    readable(message.getFrom()),
                    to,
                    message.getSubject() == null ? "" : message.getSubject(),
                    written == null ? received : written.toInstant(),
                    received,
                    message);
        } catch (MessagingException e) {
            throw new IllegalStateException("The demo's mail server holds a letter that cannot be read", e);
        }
    }

    boolean isFor(String part) {
        return to.stream().anyMatch(address -> address.toLowerCase().contains(part.toLowerCase()));
    }

    public String recipients() {
        return String.join(", ", to);
    }

    /** @return empty when the letter has no such part */
    String body(String mimeType) {
        try {
            String found = find(source, mimeType);
            return found == null ? "" : found;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String find(Part part, String mimeType) throws MessagingException, IOException {
        if (part.isMimeType(mimeType)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, mimeType);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<String> addresses(MimeMessage message) throws MessagingException {
        jakarta.mail.Address[] to = message.getRecipients(Message.RecipientType.TO);
        return to == null
                ? List.of()
                : Arrays.stream(to).map(ReceivedLetter::address).toList();
    }

    private static String address(jakarta.mail.Address address) {
        return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
    }

    private static String readable(jakarta.mail.Address @Nullable [] from) {
        return from == null
                ? ""
                : Arrays.stream(from)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }
}

package io.opora.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as it travels. Its id is the same in every attempt, so that a mailbox can recognise a copy; all letters of a
 * ticket refer to one common ancestor, which makes mail programs show them as one conversation.
 */
class LetterMessage extends MimeMessage {

    private final String messageId;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static LetterMessage of(Notification letter, LetterBody body, MailSettings settings, Session session, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        String utf8 = StandardCharsets.UTF_8.name();
        LetterMessage message = new LetterMessage(session, "<%s@%s>".formatted(letter.id(), settings.domain()));
        message.setFrom(new InternetAddress(settings.from(), settings.fromName(), utf8));
        message.setReplyTo(InternetAddress.parse(settings.replyTo()));
        message.setRecipient(
                RecipientType.TO, new InternetAddress(letter.recipientAddress(), letter.recipientName(), utf8));
        message.setSubject(letter.subject(), utf8);
        message.setContent(new MimeMultipart("alternative", part(body.text(), "plain"), part(body.html(), "html")));
        message.setSentDate(Date.from(now));
        if (!letter.isDigest()) {
            message.joinConversation(letter, settings);
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", letter.language());
        return message;
    }

    private void joinConversation(Notification letter, MailSettings settings) throws MessagingException {
        String conversation = "<%s@%s>".formatted(letter.ticketNumber(), settings.domain());
        setHeader("In-Reply-To", conversation);
        setHeader("References", conversation);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, StandardCharsets.UTF_8.name(), kind);
        return body;
    }

    /** Called whenever the message is made ready for the wire; the library would choose a new id each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

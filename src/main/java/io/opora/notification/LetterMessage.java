package io.opora.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;

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

    static LetterMessage of(Notification letter, MailSettings settings, Session session, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        String utf8 = StandardCharsets.UTF_8.name();
        LetterMessage message = new LetterMessage(session, "<%s@%s>".formatted(letter.id(), settings.domain()));
        MimeMessageHelper parts = new MimeMessageHelper(message, true, utf8);
        parts.setFrom(new InternetAddress(settings.from(), settings.fromName(), utf8));
        parts.setReplyTo(settings.replyTo());
        parts.setTo(new InternetAddress(letter.recipientAddress(), letter.recipientName(), utf8));
        parts.setSubject(letter.subject());
        parts.setText(letter.bodyText(), letter.bodyHtml());
        parts.setSentDate(Date.from(now));
        String conversation = "<%s@%s>".formatted(letter.ticketNumber(), settings.domain());
        message.setHeader("In-Reply-To", conversation);
        message.setHeader("References", conversation);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", letter.language());
        return message;
    }

    /** Called whenever the message is made ready for the wire; the library would choose a new id each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

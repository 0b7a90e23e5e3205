package io.opora.notification;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Puts a letter, whose row the caller has locked, into words, hands it to the mail server and records what came of it. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final LetterRenderer renderer;
    private final MailSettings settings;
    private final Clock clock;

    Courier(ObjectProvider<JavaMailSenderImpl> servers, LetterRenderer renderer, MailSettings settings, Clock clock) {
        this.servers = servers;
        this.renderer = renderer;
        this.settings = settings;
        this.clock = clock;
        MailLibraryParts.findOnce();
    }

    /** @throws IllegalStateException when no mail server is set */
    MailConnection connection() {
        JavaMailSenderImpl server = servers.getIfAvailable();
        if (server == null) {
            throw new IllegalStateException("No mail server is set: give spring.mail.host (SPRING_MAIL_HOST), or let"
                    + " this node send no letters with opora.mail.enabled=false");
        }
        return new MailConnection(server);
    }

    /** A letter that cannot be put into words goes to a person at once: further attempts would say the same. */
    void deliver(Notification letter, MailConnection connection) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LetterBody body;
        try {
            body = letter.body(renderer);
        } catch (RuntimeException e) {
            LOG.error("Letter {} of {} could not be put into words", letter.id(), letter.ticketNumber(), e);
            letter.failed(reason(e), now, List.of());
            return;
        }
        try {
            connection.send(LetterMessage.of(letter, body, settings, connection.session(), now));
            letter.sent(now);
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            LOG.warn("Letter {} of {} was not delivered: {}", letter.id(), letter.ticketNumber(), reason(e));
            if (isRefusedForGood(e)) {
                letter.refused(reason(e), now);
            } else {
                letter.failed(reason(e), now, settings.retryAfter());
            }
        }
    }

    /** The answer to the address itself was of the 5yz kind, which RFC 5321 calls permanent. */
    private static boolean isRefusedForGood(Exception failure) {
        Throwable cause = failure;
        while (cause instanceof MessagingException wrapper) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() / 100 == 5;
            }
            cause = wrapper.getNextException();
        }
        return false;
    }

    /** The mail server's own words are at the end of the chain. */
    static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause instanceof MessagingException wrapper && wrapper.getNextException() != null) {
            cause = wrapper.getNextException();
        }
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().strip();
    }
}

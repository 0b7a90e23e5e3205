package io.opora.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server of {@code spring.mail.*}, opened when first needed and kept for a round of letters.
 * Spring's own sender opens one per call, which would tie many letters to one call and so to one transaction.
 */
class MailConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);

    private final JavaMailSenderImpl server;
    private @Nullable Transport transport;

    MailConnection(JavaMailSenderImpl server) {
        this.server = server;
    }

    Session session() {
        return server.getSession();
    }

    void send(MimeMessage message) throws MessagingException {
        message.saveChanges();
        connected().sendMessage(message, message.getAllRecipients());
    }

    private Transport connected() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
            transport = session().getTransport(protocol);
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        }
        return transport;
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server was already gone", e);
        }
    }
}

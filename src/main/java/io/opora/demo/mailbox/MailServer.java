package io.opora.demo.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Comparator;
import java.util.List;

/**
 * SMTP and IMAP on loopback, letters in memory. Every address has a mailbox: it appears with its first letter or its
 * first login, whatever the password.
 */
class MailServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** @throws MailPortTakenException when one of the ports is not free */
    static MailServer start(MailboxSettings settings) {
        requireFree("SMTP", settings.smtpPort(), "opora.demo.smtp-port");
        requireFree("IMAP", settings.imapPort(), "opora.demo.imap-port");
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(settings.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailServer(server);
    }

    private static void requireFree(String protocol, int port, String setting) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new MailPortTakenException(protocol, port, setting);
        }
    }

    /** The newest first. */
    List<ReceivedLetter> letters() {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .map(ReceivedLetter::of)
                .sorted(Comparator.comparing(ReceivedLetter::receivedAt).reversed())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}

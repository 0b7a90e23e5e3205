package io.opora.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            MailboxSettings settings = new MailboxSettings(MailboxPageTest.freePort(), other.getLocalPort());

            assertThatThrownBy(() -> MailServer.start(settings))
                    .isInstanceOf(MailPortTakenException.class)
                    .hasMessageContaining(other.getLocalPort() + " (IMAP)")
                    .hasMessageContaining("--opora.demo.imap-port=<port>");
        }
    }
}

package io.opora.testing;

import java.io.InputStream;
import java.net.InetAddress;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that knows no mailbox at all and says so for good (550); it stands in for the usual one until closed. */
public final class RefusingMailServer implements AutoCloseable {

    private final SMTPServer server;
    private final JavaMailSenderImpl sender;
    private final int usualPort;

    private RefusingMailServer(JavaMailSenderImpl sender) {
        this.sender = sender;
        this.usualPort = sender.getPort();
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Refusal::new)
                .build();
        server.start();
        sender.setPort(server.getPortAllocated());
    }

    public static RefusingMailServer insteadOf(JavaMailSenderImpl sender) {
        return new RefusingMailServer(sender);
    }

    @Override
    public void close() {
        sender.setPort(usualPort);
        server.stop();
    }

    private record Refusal(MessageContext context) implements MessageHandler {

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(550, "5.1.1 No such user here");
        }

        @Override
        public String data(InputStream data) {
            return "250 OK";
        }

        @Override
        public void done() {}
    }
}

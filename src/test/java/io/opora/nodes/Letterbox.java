package io.opora.nodes;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps nothing but how often each letter came, by message id. */
public class Letterbox implements AutoCloseable {

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Counting::new)
            .build();

    public Letterbox() {
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public int letters() {
        return seen.size();
    }

    /** How many letters too many came. */
    public int repeated() {
        return seen.values().stream().mapToInt(times -> times - 1).sum();
    }

    /** How often each letter came so far, by message id. */
    public Map<String, Integer> seen() {
        return Map.copyOf(seen);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Counting implements MessageHandler {

        private Counting(MessageContext context) {}

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream letter) throws RejectException {
            try {
                seen.merge(new InternetHeaders(letter).getHeader("Message-ID", null), 1, Integer::sum);
                return null;
            } catch (MessagingException e) {
                throw new RejectException(554, e.getMessage());
            }
        }

        @Override
        public void done() {}
    }
}

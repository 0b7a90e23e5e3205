package io.opora.nodes;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that counts how often each letter came, by message id. */
class Letterbox implements AutoCloseable {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    Letterbox() throws UserException {
        server.start();
        GreenMailUser everybody = server.getUserManager().createUser("all@company.example", "all", "all");
        server.getUserManager().setMessageDeliveryHandler((letter, to) -> {
            try {
                seen.merge(letter.getMessage().getMessageID(), 1, Integer::sum);
                return everybody;
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    int port() {
        return server.getSmtp().getPort();
    }

    int letters() {
        return seen.size();
    }

    /** How many letters too many came. */
    int repeated() {
        return seen.values().stream().mapToInt(times -> times - 1).sum();
    }

    @Override
    public void close() {
        server.stop();
    }
}

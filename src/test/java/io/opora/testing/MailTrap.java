package io.opora.testing;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A real mail server on a free port of loopback, whose letters the tests read. Letters leave when a test says so. */
public class MailTrap implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        server.start();
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, to) -> mailbox(users, to.getEmail()));
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "opora.mail.enabled=false")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("mailTrap", this);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                server.stop();
            }
        });
    }

    private GreenMailUser mailbox(UserManager users, String address) throws UserException {
        if (refused.contains(address)) {
            throw new UserException("No such mailbox: " + address);
        }
        GreenMailUser known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }

    /** From now on the server takes no letter to this address. */
    public void refuse(String address) {
        refused.add(address);
    }

    /** One mailbox after the other, in no order of mailboxes; within each in the order they arrived. */
    public List<MimeMessage> letters() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The plain text of a letter that has arrived, without the line break at its end. */
    public static String text(MimeMessage letter) throws MessagingException, IOException {
        MimeMultipart bodies = (MimeMultipart) letter.getContent();
        return bodies.getBodyPart(0).getContent().toString().stripTrailing();
    }

    /** @return false when they did not come in time */
    public boolean waitForLetters(int count) {
        return server.waitForIncomingEmail(20_000, count);
    }

    public void empty() {
        refused.clear();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}

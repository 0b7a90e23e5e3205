package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.Actor;
import io.opora.ticket.AttachmentFiles;
import io.opora.ticket.Attachments;
import io.opora.ticket.Conversation;
import io.opora.ticket.ReceivedFile;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody misses a file, and nobody is told of one twice. */
@OporaTest
class FileLettersTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentFiles files;

    @Autowired
    Conversation conversation;

    @Autowired
    JdbcTemplate jdbc;

    Actor customer;
    String number;

    @BeforeEach
    void register() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        number = scene.incident(customer, 2);
    }

    @Test
    void aCustomersFileThatComesAloneIsToldToWhoWorksOnTheTicket() throws IOException {
        conversation.answer(number, "Пришлите журнал.", Channel.CABINET, provider.staff(Provider.ENGINEER));
        attachments.add(number, List.of(file()), null, null, customer);

        assertThat(told()).containsExactly("Егор Инженеров");
    }

    @Test
    void aFileOfAMessageOrOfTheStaffIsNot() throws IOException {
        UUID message = conversation.reply(number, "Вот журнал.", Channel.CABINET, customer);
        attachments.add(number, List.of(file()), null, message, customer);
        attachments.add(number, List.of(file()), null, null, provider.staff(Provider.ENGINEER));

        assertThat(told()).isEmpty();
    }

    private ReceivedFile file() throws IOException {
        return files.receive("журнал.log", new ByteArrayResource(new byte[] {'x'}));
    }

    private List<String> told() {
        return jdbc.queryForList(
                "select recipient_name from opora.notification where template = 'file-added' and content::text like '%журнал.log%'",
                String.class);
    }
}

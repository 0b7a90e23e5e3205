package io.opora.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a letter into the outbox for tests of other packages. */
public final class WrittenLetter {

    private WrittenLetter() {}

    /** @return the notification's id */
    public static UUID to(String address, String number, ApplicationContext application) {
        OutboxWriter writer = application.getBean(OutboxWriter.class);
        Letter letter = Letter.of(Template.ANSWERED, number, "Не печатаются накладные");
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> writer.write(letter, List.of(LetterSamples.at(address))));
        return application
                .getBean(JdbcTemplate.class)
                .queryForObject("select id from opora.notification order by position desc limit 1", UUID.class);
    }
}

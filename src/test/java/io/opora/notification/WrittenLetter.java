package io.opora.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox for tests of other packages: puts letters into it, and reads them before they leave. */
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

    /**
     * The words that letters will leave with, or left with, as plain text.
     *
     * @param template which letters; in the order they were written
     */
    public static List<String> texts(String template, ApplicationContext application) {
        return application
                .getBean(JdbcTemplate.class)
                .queryForList(
                        "select id from opora.notification where template = ? order by position", UUID.class, template)
                .stream()
                .map(id -> body(id, application).text())
                .toList();
    }

    public static String text(UUID id, ApplicationContext application) {
        return body(id, application).text();
    }

    public static String html(UUID id, ApplicationContext application) {
        return body(id, application).html();
    }

    private static LetterBody body(UUID id, ApplicationContext application) {
        Notification letter = application.getBean(Outbox.class).findById(id).orElseThrow();
        return letter.body(application.getBean(LetterRenderer.class));
    }
}

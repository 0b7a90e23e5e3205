package io.opora.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters into the outbox, inside the transaction of whatever they tell about. */
@Component
class OutboxWriter {

    /** Something waits to be sent; the transaction is still open. */
    record LetterWritten() {}

    private final Outbox outbox;
    private final LetterRenderer renderer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxWriter(Outbox outbox, LetterRenderer renderer, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.events = events;
        this.clock = clock;
    }

    /** Each mailbox gets one copy, in its reader's language. Only the subject is put into words already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Letter letter, Collection<Recipient> readers) {
        Map<String, Recipient> mailboxes = new LinkedHashMap<>();
        readers.forEach(reader -> mailboxes.putIfAbsent(reader.mailbox(), reader));
        if (!mailboxes.isEmpty()) {
            write(letter, mailboxes.values(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            events.publishEvent(new LetterWritten());
        }
    }

    private void write(Letter letter, Collection<Recipient> readers, Instant now) {
        String content = LetterContent.write(letter);
        readers.forEach(reader ->
                outbox.save(new Notification(letter, content, renderer.subject(letter, reader.reader()), reader, now)));
    }
}

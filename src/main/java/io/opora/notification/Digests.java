package io.opora.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was held back for a reader in calm hours into one letter, which then leaves, and is tried again, like any other.
 * The letters it consists of stay in the outbox's table and name it.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** SQL knows no empty list. */
    private static final String NOBODY = "";

    private final Outbox outbox;
    private final LetterRenderer renderer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(Outbox outbox, LetterRenderer renderer, TransactionTemplate transaction, Clock clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One for each reader, each in a transaction of its own; nothing while another node is at it. */
    void write() {
        Set<String> done = new HashSet<>(Set.of(NOBODY));
        for (Optional<String> mailbox = outbox.nextHeldMailbox(done);
                mailbox.isPresent();
                mailbox = outbox.nextHeldMailbox(done)) {
            write(mailbox.get());
            done.add(mailbox.get());
        }
    }

    /** What fails for one reader leaves the letters held, to be tried in the next round, and the others' unharmed. */
    private void write(String mailbox) {
        try {
            transaction.executeWithoutResult(status -> {
                List<Notification> held = outbox.lockDigests() ? outbox.lockHeld(mailbox) : List.of();
                if (!held.isEmpty()) {
                    bundle(held);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("The digest for {} could not be written; its letters stay held back", mailbox, e);
        }
    }

    private void bundle(List<Notification> held) {
        Notification last = held.get(held.size() - 1);
        Notification first = held.get(0);
        Letter letter = Letter.of(Template.DIGEST, first.ticketNumber(), first.subject())
                .withValues(held.size());
        Reader reader = last.reader();
        List<LetterRenderer.Entry> entries = held.stream().map(this::entry).toList();
        Notification digest = outbox.save(Notification.digest(
                letter,
                renderer.subject(letter, reader),
                renderer.digest(letter, entries, reader),
                last,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        held.forEach(notice -> notice.cameIn(digest));
    }

    /** What cannot be put into words is named at least: the rest of the night must not wait for it. */
    private LetterRenderer.Entry entry(Notification held) {
        try {
            return held.entry(renderer);
        } catch (RuntimeException e) {
            LOG.error("Letter {} of {} could not be put into words", held.id(), held.ticketNumber(), e);
            return LetterRenderer.Entry.ofSubject(held.subject());
        }
    }
}

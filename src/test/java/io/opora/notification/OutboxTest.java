package io.opora.notification;

import static io.opora.notification.LetterSamples.anna;
import static io.opora.notification.LetterSamples.at;
import static io.opora.notification.LetterSamples.john;
import static io.opora.notification.LetterSamples.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.MailTrap;
import io.opora.testing.OporaTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OporaTest
class OutboxTest {

    @Autowired
    OutboxWriter writer;

    @Autowired
    OutboxRound round;

    @Autowired
    MailTrap mail;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aLetterArrivesAsWritten() throws Exception {
        write(letter(Template.ANSWERED), List.of(anna()));

        assertThat(round.run()).isEqualTo(1);

        MimeMessage arrived = mail.letters().get(0);
        assertThat(arrived.getSubject()).isEqualTo("[OP-1042] Ответ по обращению: Не печатаются накладные");
        assertThat(arrived.getAllRecipients()[0])
                .hasToString("=?UTF-8?B?0JDQvdC90LAg0KHQvNC40YDQvdC+0LLQsA==?= <anna@romashka.example>");
        assertThat(states()).containsExactly("SENT");
        assertThat(round.run()).isZero();
    }

    @Test
    void eachReaderGetsOneLetterInItsOwnLanguage() throws Exception {
        Recipient annaAgain = at("ANNA@romashka.example");

        write(letter(Template.ANSWERED), List.of(anna(), john(), annaAgain));
        round.run();

        assertThat(mail.letters()).hasSize(2);
        assertThat(mail.letters().get(1).getSubject())
                .isEqualTo("[OP-1042] Answer to your ticket: Не печатаются накладные");
    }

    @Test
    void nothingLeavesWhenTheTransactionRollsBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writer.write(letter(Template.ANSWERED), List.of(anna()));
                    throw new IllegalStateException("the ticket could not be saved");
                }))
                .hasMessage("the ticket could not be saved");

        assertThat(round.run()).isZero();
        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void aLetterIsPartOfATransactionOrIsNotWritten() {
        assertThatThrownBy(() -> writer.write(letter(Template.ANSWERED), List.of(anna())))
                .hasMessageContaining("No existing transaction");
    }

    @Test
    void racingNodesSendEachLetterOnce() throws Exception {
        int letters = 60;
        write(
                letter(Template.NEW_IN_QUEUE),
                IntStream.range(0, letters)
                        .mapToObj(i -> at("reader" + i + "@opora.example"))
                        .toList());

        List<Integer> taken = race(4);

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(letters);
        assertThat(mail.letters().stream().map(OutboxTest::messageId))
                .hasSize(letters)
                .doesNotHaveDuplicates();
        assertThat(states()).hasSize(letters).containsOnly("SENT");
    }

    @Test
    void oneNodeDoesNotWaitForTheLetterAnotherNodeIsSending() {
        write(letter(Template.ANSWERED), List.of(anna(), john()));

        transaction.executeWithoutResult(otherNode -> {
            jdbc.queryForList("select id from opora.notification order by position limit 1 for update");
            assertThat(inAnotherThread(round::run)).isEqualTo(1);
        });

        assertThat(states()).containsExactly("PENDING", "SENT");
    }

    @Test
    void lettersLeaveByThemselvesOnceCommitted() {
        OutboxPoll poll = new OutboxPoll(round, settings(Duration.ofHours(1)));
        poll.start();
        try {
            write(letter(Template.ANSWERED), List.of(anna()));
            poll.wakeUp(new OutboxWriter.LetterWritten());
            assertThat(mail.waitForLetters(1)).isTrue();
        } finally {
            poll.stop();
        }
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whatAnotherNodeLeftBehindIsFoundByLooking() {
        write(letter(Template.ANSWERED), List.of(anna()));
        OutboxPoll poll = new OutboxPoll(round, settings(Duration.ofMillis(20)));
        poll.start();
        try {
            assertThat(mail.waitForLetters(1)).isTrue();
        } finally {
            poll.stop();
        }
        assertThat(poll.isRunning()).isFalse();
    }

    private List<Integer> race(int nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Integer>> rounds = new ArrayList<>();
            IntStream.range(0, nodes).forEach(i -> rounds.add(round::run));
            List<Integer> taken = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(rounds, 60, TimeUnit.SECONDS)) {
                taken.add(done.get());
            }
            return taken;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int inAnotherThread(Callable<Integer> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdownNow();
        }
    }

    private void write(Letter letter, Collection<Recipient> readers) {
        transaction.executeWithoutResult(status -> writer.write(letter, readers));
    }

    private List<String> states() {
        return jdbc.queryForList("select state from opora.notification order by position", String.class);
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailSettings settings(Duration poll) {
        return new MailSettings(
                true,
                "a@opora.example",
                "Опора",
                "a@opora.example",
                ZoneId.of("Europe/Moscow"),
                poll,
                List.of(Duration.ofMinutes(1)));
    }
}

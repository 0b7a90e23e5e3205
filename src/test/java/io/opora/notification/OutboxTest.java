package io.opora.notification;

import static io.opora.notification.LetterSamples.anna;
import static io.opora.notification.LetterSamples.at;
import static io.opora.notification.LetterSamples.john;
import static io.opora.notification.LetterSamples.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.MailTrap;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManagerFactory;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
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

    @Autowired
    EntityManagerFactory persistence;

    @Autowired
    TimeTravel time;

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
    void aLetterSaysWhenItLeavesWhatItWouldHaveSaidWhenItWasWritten() {
        LetterRenderer renderer = new LetterRenderer();
        for (Template template : Template.values()) {
            Letter letter = letter(template);
            write(letter, List.of(anna(), john()));
            assertThat(bodies()).containsExactly("null", "null");

            round.run();

            assertThat(bodies())
                    .containsExactly(
                            renderer.body(letter, anna().reader()).toString(),
                            renderer.body(letter, john().reader()).toString());
            jdbc.update("delete from opora.notification");
        }
    }

    @Test
    void aLetterThatWasPutIntoWordsWhenWrittenLeavesAsItIs() throws Exception {
        write(letter(Template.ANSWERED), List.of(anna()));
        jdbc.update("update opora.notification set content = null, body_text = 'Смотрим.', body_html = '<p>Да</p>'");

        assertThat(round.run()).isEqualTo(1);

        assertThat(MailTrap.text(mail.letters().get(0))).isEqualTo("Смотрим.");
        assertThat(bodies()).containsExactly(new LetterBody("Смотрим.", "<p>Да</p>").toString());
    }

    @Test
    void aLetterThatCannotBePutIntoWordsGoesToAPersonAndHoldsNobodyUp() {
        write(letter(Template.SOLVED), List.of(anna()));
        write(letter(Template.ANSWERED), List.of(john()));
        jdbc.update("update opora.notification set template = 'no-more' where template = 'solved'");

        assertThat(round.run()).isEqualTo(2);

        assertThat(states()).containsExactly("FAILED", "SENT");
        assertThat(jdbc.queryForMap(
                        "select last_failure, next_attempt_at from opora.notification where state = 'FAILED'"))
                .containsEntry("last_failure", "There is no template 'no-more'")
                .containsEntry("next_attempt_at", null);
        assertThat(jdbc.queryForList("select name_ from act_ru_task", String.class))
                .hasSize(1);
    }

    @Test
    void theLettersOfATransactionAreWrittenAtOnce() {
        Statistics statistics = persistence.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            transaction.executeWithoutResult(status -> {
                writer.write(letter(Template.MILESTONE), List.of(anna(), john()));
                writer.write(letter(Template.BREACH), List.of(at("lead@opora.example")));
            });
            assertThat(statistics.getPrepareStatementCount()).isOne();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
        assertThat(states()).hasSize(3);
    }

    @Test
    void eachReaderGetsOneLetterInItsOwnLanguage() throws Exception {
        Recipient annaAgain = at("ANNA@romashka.example");

        write(letter(Template.ANSWERED), List.of(anna(), john(), annaAgain));
        round.run();

        assertThat(mail.letters())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "[OP-1042] Ответ по обращению: Не печатаются накладные",
                        "[OP-1042] Answer to your ticket: Не печатаются накладные");
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

    @Test
    void aNodeThatStopsLeavesTheLettersBehindTheOneInTheAir() {
        write(letter(Template.ANSWERED), List.of(anna()));
        write(letter(Template.SOLVED), List.of(anna()));
        AtomicInteger letters = new AtomicInteger();

        assertThat(round.run(() -> letters.incrementAndGet() == 1)).isOne();

        assertThat(states()).containsExactly("SENT", "PENDING");
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

    /** What is kept of the words that left. */
    private List<String> bodies() {
        return jdbc.query(
                "select body_text, body_html from opora.notification order by position",
                (row, number) -> row.getString(1) == null
                        ? "null"
                        : new LetterBody(row.getString(1), row.getString(2)).toString());
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
                100,
                List.of(Duration.ofMinutes(1)));
    }
}

package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import io.opora.contract.CalendarPlan;
import io.opora.contract.Calendars;
import io.opora.contract.SupportPackage;
import io.opora.testing.MailTrap;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No letters to the staff at night, on Sundays and holidays, but for priority 1 and where a deadline would pass meanwhile; what was
 * held back comes in one digest.
 */
@OporaTest
class CalmHoursTest {

    private static final String ENGINEERS = "engineer@opora.example";

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    OutboxWriter writer;

    @Autowired
    OutboxRound round;

    @Autowired
    Calendars calendars;

    @Autowired
    MailTrap mail;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManagerFactory persistence;

    @BeforeEach
    void open() {
        provider.opens();
    }

    /** 2 March 2026 is a Monday, 7 March a Saturday; Monday the 9th is a day off for the holiday on Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:59:59.999, false",
        "2026-03-02T08:00:00, true",
        "2026-03-02T20:59:59.999, true",
        "2026-03-02T21:00:00, false",
        "2026-03-03T03:00:00, false",
        "2026-03-06T20:59:59.999, true",
        "2026-03-06T21:00:00, false",
        "2026-03-07T07:59:59.999, false",
        "2026-03-07T08:00:00, true",
        "2026-03-07T20:59:59.999, true",
        "2026-03-07T21:00:00, false",
        "2026-03-08T12:00:00, false",
        "2026-03-09T12:00:00, false",
        "2026-03-10T07:59:59.999, false",
        "2026-03-10T08:00:00, true",
        "2026-03-15T12:00:00, false",
        "2026-03-16T07:59:59.999, false",
        "2026-03-16T08:00:00, true"
    })
    void lettersOfPriorityTwoLeaveInTheStaffsMailHoursOnly(String moscow, boolean leaves) throws Exception {
        time.travelTo(at(moscow));

        write(2, ENGINEERS);
        round.run();

        assertThat(states()).containsExactly(leaves ? "SENT" : "HELD");
        assertThat(subjects(ENGINEERS)).hasSize(leaves ? 1 : 0);
    }

    /** The calm hours end at 8:00. Nobody may read of a deadline when it has passed, nor only in the instant it passes. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T22:00:00, SENT",
        "2026-03-05T03:00:00, SENT",
        "2026-03-05T08:00:00, SENT",
        "2026-03-05T08:00:00.001, HELD",
        "2026-03-06T12:00:00, HELD"
    })
    void aLetterIsHeldOnlyWhereTheCalmHoursEndBeforeTheTicketsDeadline(String due, String state) {
        time.travelTo(at("2026-03-04T23:00"));

        transaction.executeWithoutResult(
                status -> writer.write(letter(2).calmly(2, at(due)), List.of(LetterSamples.at(ENGINEERS))));
        round.run();

        assertThat(states()).containsExactly(state);
    }

    @Test
    void priorityOneLeavesAtNightAndSoDoesEveryLetterToACustomer() throws Exception {
        time.travelTo(at("2026-03-07T03:00"));

        write(1, ENGINEERS);
        transaction.executeWithoutResult(
                status -> writer.write(LetterSamples.letter(Template.ANSWERED), List.of(LetterSamples.anna())));
        round.run();

        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void whatWasHeldOverTheWeekendComesInOneLetterForEachReaderInItsOrder() throws Exception {
        time.travelTo(at("2026-03-14T21:00"));
        write(2, ENGINEERS, "lead@opora.example");
        round.run();
        time.travelTo(at("2026-03-15T12:00"));
        write(3, "ENGINEER@opora.example");
        round.run();
        assertThat(states()).containsOnly("HELD");
        assertThat(jdbc.queryForList("select distinct held_until from opora.notification", Timestamp.class))
                .containsExactly(Timestamp.from(at("2026-03-16T08:00")));
        assertThat(mail.letters()).isEmpty();

        time.travelTo(at("2026-03-16T07:59:59.999"));
        round.run();
        assertThat(mail.letters()).isEmpty();
        time.travelTo(at("2026-03-16T08:00"));
        round.run();

        assertThat(subjects(ENGINEERS)).containsExactly("Уведомлений за тихие часы: 2");
        assertThat(subjects("lead@opora.example")).containsExactly("Уведомлений за тихие часы: 1");
        MimeMessage digest = to(ENGINEERS).get(0);
        assertThat(MailTrap.text(digest))
                .containsSubsequence(
                        "Уведомлений: 2.",
                        "== [OP-2]",
                        "Приоритет: 2",
                        "== [OP-3]",
                        "Приоритет: 3",
                        "Все ваши задачи — в Опоре.");
        assertThat(digest.getHeader("References")).isNull();
        assertThat(jdbc.queryForList("""
                        select h.state || ' in ' || d.template || ' ' || d.state
                        from opora.notification h join opora.notification d on d.id = h.digest_id""", String.class))
                .containsOnly("IN_DIGEST in digest SENT")
                .hasSize(3);
        assertThat(round.run()).isZero();
    }

    @Test
    void anEnglishReaderReadsADigestInEnglish() throws Exception {
        time.travelTo(at("2026-03-14T22:00"));
        transaction.executeWithoutResult(
                status -> writer.write(letter(2), List.of(LetterSamples.john(), LetterSamples.anna())));
        round.run();
        time.travelTo(at("2026-03-16T09:00"));
        round.run();

        assertThat(subjects("john@acme.example")).containsExactly("Notices from the calm hours: 1");
        assertThat(MailTrap.text(to("john@acme.example").get(0))).contains("Hello John Miller,", "Priority: 2");
    }

    @Test
    void aDigestThatDoesNotLeaveIsOneDeliveryWithItsRetriesAndThenAPersonsTask() throws Exception {
        time.travelTo(at("2026-03-14T22:00"));
        write(2, ENGINEERS);
        write(3, ENGINEERS);
        round.run();
        mail.refuse(ENGINEERS);
        time.travelTo(at("2026-03-16T08:00"));
        round.run();
        assertThat(digests()).containsExactly("FAILED");

        time.travelToFiring(at("2026-03-16T08:30"));

        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("HandleUndelivered")
                        .count())
                .isOne();
        assertThat(tasks.getVariables(tasks.createTaskQuery()
                        .taskDefinitionKey("HandleUndelivered")
                        .singleResult()
                        .getId()))
                .containsEntry("subject", "Уведомлений за тихие часы: 2")
                .containsEntry("recipient", ENGINEERS);
    }

    @Test
    void aNoticeThatCannotBePutIntoWordsIsNamedAndHoldsNobodyUp() throws Exception {
        time.travelTo(at("2026-03-14T22:00"));
        write(2, ENGINEERS);
        write(3, ENGINEERS);
        round.run();
        jdbc.update("update opora.notification set template = 'no-more' where ticket_number = 'OP-2'");
        time.travelTo(at("2026-03-16T08:00"));
        round.run();

        assertThat(MailTrap.text(to(ENGINEERS).get(0))).contains("== [OP-2]", "== [OP-3]", "Приоритет: 3");
    }

    @Test
    void theHoursAreACalendarThatPeopleChange() {
        time.travelTo(at("2026-03-15T12:00"));
        write(2, ENGINEERS);
        round.run();
        assertThat(states()).containsExactly("HELD");

        publish("MON-SUN 00:00-24:00");
        round.run();

        assertThat(digests()).containsExactly("SENT");
    }

    @Test
    void hoursThatNeverOpenAgainHoldNothing() {
        publish("");
        time.travelTo(at("2026-03-07T03:00"));
        write(4, ENGINEERS);
        round.run();

        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void withoutTheCalendarNothingIsHeld() {
        jdbc.update("update opora.calendar_version set name = 'SOMETHING_ELSE' where name = 'STAFF_MAIL_HOURS'");
        try {
            time.travelTo(at("2026-03-07T03:00"));
            write(4, ENGINEERS);
            round.run();

            assertThat(states()).containsExactly("SENT");
        } finally {
            jdbc.update("update opora.calendar_version set name = 'STAFF_MAIL_HOURS' where name = 'SOMETHING_ELSE'");
        }
    }

    /** The whole way: at 23:00 Premium is promised an answer by 3:00, Business in the middle of the following days. */
    @Test
    void aTicketOfTheNightIsToldInTheMorningUnlessItsAnswerIsDueBefore() throws Exception {
        time.travelTo(at("2026-03-04T23:00"));
        Actor premium =
                provider.contactWith(SupportPackage.PREMIUM, contract -> contract.servedBy(Provider.SPECIALIST));
        String urgent = scene.incident(premium, 3);
        String patient = scene.incident(provider.contactWith(SupportPackage.BUSINESS), 3);
        round.run();

        assertThat(subjects("specialist@opora.example"))
                .singleElement()
                .asString()
                .startsWith("[" + urgent + "]");
        assertThat(jdbc.queryForList(
                        "select distinct ticket_number from opora.notification where state = 'HELD'", String.class))
                .containsExactly(patient);
    }

    /** A storm of milestones must not pay for the calm hours. */
    @Test
    void writingALetterCostsOneStatementByDayAndByNight() {
        Statistics statistics = persistence.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            for (String moment : List.of("2026-03-04T12:00", "2026-03-04T23:00")) {
                time.travelTo(at(moment));
                statistics.clear();
                write(2, ENGINEERS);
                assertThat(statistics.getPrepareStatementCount()).isOne();
            }
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void write(int priority, String... addresses) {
        transaction.executeWithoutResult(status -> writer.write(
                letter(priority),
                List.of(addresses).stream().map(LetterSamples::at).toList()));
    }

    private static Letter letter(int priority) {
        return Letter.of(Template.MILESTONE, "OP-" + priority, "Не печатаются накладные")
                .withValues(75, new Letter.Phrase("clock.reaction"))
                .withFact("priority", new Letter.Phrase("priority." + priority))
                .calmly(priority, null);
    }

    private void publish(String weekly) {
        calendars.publish(
                Calendars.STAFF_MAIL_HOURS,
                new CalendarPlan(
                        ZoneId.of("Europe/Moscow"),
                        weekly.isEmpty() ? WeeklyHours.NEVER : WeeklyHours.parse(weekly),
                        CalendarExceptions.NONE,
                        false),
                "manager",
                "Так удобнее");
    }

    private static Instant at(String moscow) {
        return LocalDateTime.parse(moscow).atZone(ZoneId.of("Europe/Moscow")).toInstant();
    }

    private List<String> states() {
        return jdbc.queryForList("select state from opora.notification order by position", String.class);
    }

    private List<String> digests() {
        return jdbc.queryForList("select state from opora.notification where template = 'digest'", String.class);
    }

    private List<MimeMessage> to(String address) {
        return mail.letters().stream()
                .filter(letter -> recipient(letter).equalsIgnoreCase(address))
                .toList();
    }

    private List<String> subjects(String address) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : to(address)) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    private static String recipient(MimeMessage letter) {
        try {
            return ((InternetAddress) letter.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

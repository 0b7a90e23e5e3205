package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.ContactRole;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.PriorityChangeKind;
import io.opora.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** R12: each side is told what the other one did about a deadline, and both what nobody did. */
@OporaTest
class DeadlineLettersTest {

    private static final Instant DUE = Instant.parse("2026-03-27T18:00:00+03:00");
    private static final Instant EARLIER = Instant.parse("2026-03-25T12:00:00+03:00");

    @Autowired
    ApplicationContext application;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    DeadlineTalks talks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    Actor customer;
    Actor engineer;
    String number;

    /** Asked by a colleague, agreed on by the responsible contact and the deputy, one of whom reads English. */
    @BeforeEach
    void register() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        Actor deputy = provider.colleagueOf(customer, ContactRole.DEPUTY);
        jdbc.update("update opora.contact set language = 'en' where id = ?", UUID.fromString(deputy.id()));
        engineer = provider.staff(Provider.ENGINEER);
        number = scene.incident(provider.colleagueOf(customer, ContactRole.OTHER), 3);
        forget();
    }

    @Test
    void anOfferGoesToWhoDecides() {
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);

        assertThat(letters()).containsExactlyInAnyOrder("deadline-offered > responsible", "deadline-offered > deputy");
        assertThat(texts("deadline-offered"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Предложенный срок: пт, 27 марта 2026, 18:00 (МСК)")
                        .contains("Егор Инженеров:\nИсправление выйдет в 7.25."))
                .anySatisfy(text -> assertThat(text).contains("Deadline offered: Fri, 27 March 2026, 18:00"));
    }

    @Test
    void theCustomersWordsGoToWhoeverHasTheTicket() {
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        forget();

        talks.counter(number, EARLIER, "Отчёт нужен раньше.", customer);
        talks.withdraw(number, "Обойдёмся.", customer);
        talks.offer(number, DUE, "Всё-таки в 7.25.", engineer);
        talks.decline(number, "Поздно.", customer);

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "deadline-asked > engineer",
                        "deadline-taken-back > engineer",
                        "deadline-offered > responsible",
                        "deadline-offered > deputy",
                        "deadline-refused > engineer");
        assertThat(texts("deadline-asked"))
                .singleElement()
                .asString()
                .contains("Предложенный срок: ср, 25 марта 2026, 12:00 (МСК)")
                .contains("Отчёт нужен раньше.");
        assertThat(texts("deadline-taken-back")).singleElement().asString().contains("Обойдёмся.");
        assertThat(texts("deadline-refused")).singleElement().asString().contains("Поздно.");
    }

    @Test
    void theStaffsWordsGoToWhoSpeaksForTheCustomer() {
        talks.offer(number, DUE, "Раньше не проверим.", customer);
        forget();

        talks.decline(number, "Не успеем.", engineer);
        talks.offer(number, DUE, "А так?", engineer);
        forget("deadline-offered");
        talks.withdraw(number, "Ошиблись.", engineer);

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "deadline-declined > responsible",
                        "deadline-declined > deputy",
                        "deadline-withdrawn > responsible",
                        "deadline-withdrawn > deputy");
        assertThat(texts("deadline-declined"))
                .allSatisfy(text -> assertThat(text).contains("Не успеем."));
        assertThat(texts("deadline-withdrawn"))
                .allSatisfy(text -> assertThat(text).contains("Ошиблись."));
    }

    @Test
    void anAgreementIsToldToEverybodyButWhoeverAccepted() {
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        forget();

        talks.accept(number, null, "Хорошо.", customer);

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "deadline-agreed > other", "deadline-agreed > deputy", "deadline-accepted > engineer");
        assertThat(texts("deadline-accepted"))
                .singleElement()
                .asString()
                .contains("Согласованный срок: пт, 27 марта 2026, 18:00 (МСК)")
                .contains("Хорошо.");
    }

    @Test
    void theReminderNamesTheEndAndTheLapseIsToldToBoth() {
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        forget();

        time.travelToFiring(Instant.parse("2026-03-04T09:00:00+03:00"));

        assertThat(letters())
                .containsExactlyInAnyOrder("deadline-reminder > responsible", "deadline-reminder > deputy");
        assertThat(texts("deadline-reminder")).anySatisfy(text -> assertThat(text)
                .contains("Ждём до: вт, 10 марта 2026, 09:00 (МСК)")
                .contains("Исправление выйдет в 7.25."));
        forget();

        time.travelToFiring(Instant.parse("2026-03-10T09:00:00+03:00"));

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "deadline-lapsed > responsible", "deadline-lapsed > deputy", "deadline-unanswered > engineer");
    }

    @Test
    void aHigherPriorityIsToldToBoth() {
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        talks.accept(number, null, null, customer);
        forget();

        transaction.executeWithoutResult(status -> events.publishEvent(
                new TicketEvent.PriorityChanged(number, PriorityChangeKind.UPGRADE, 3, 2, "Стало хуже", engineer)));

        assertThat(letters())
                .contains(
                        "deadline-voided > responsible",
                        "deadline-voided > deputy",
                        "deadline-voided > other",
                        "deadline-overtaken > engineer");
    }

    private void forget() {
        jdbc.update("delete from opora.notification");
    }

    private void forget(String template) {
        jdbc.update("delete from opora.notification where template = ?", template);
    }

    private List<String> texts(String template) {
        return WrittenLetter.texts(template, application);
    }

    private List<String> letters() {
        return jdbc.queryForList(
                "select template || ' > ' || split_part(split_part(recipient_address, '@', 1), '.', 1)"
                        + " from opora.notification order by position",
                String.class);
    }
}

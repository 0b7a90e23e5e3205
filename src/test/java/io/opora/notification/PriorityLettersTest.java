package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Upgrades;
import io.opora.ticket.Withdrawal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told what of a changed priority, in whose language. */
@OporaTest
class PriorityLettersTest {

    private static final IncidentAnswers OUTAGE = new IncidentAnswers(true, Failing.MAIN, false);
    private static final IncidentAnswers AUXILIARY = new IncidentAnswers(false, Failing.AUXILIARY, true);

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Upgrades upgrades;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Conversation conversation;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    Actor customer;
    Actor engineer;
    Actor lead;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        lead = provider.staff(Provider.LEAD);
        customer = provider.contactWith(SupportPackage.PREMIUM);
    }

    @Test
    void anUpgradeIsToldWithItsReasonAndTheNewDeadlines() {
        String number = incident(3);

        upgrades.upgrade(number, OUTAGE, "Теперь стоит всё.", engineer);

        assertThat(letters()).containsExactly("priority-raised > responsible");
        assertThat(text("priority-raised"))
                .contains("приоритет повышен", "Егор Инженеров:\nТеперь стоит всё.")
                .contains("Прежний приоритет: 3 — не работают вспомогательные функции")
                .contains("Новый приоритет: 1 — система не работает")
                .contains("Решим до: пн, 2 марта 2026, 21:00 (МСК)")
                .doesNotContain("Ответим до");
    }

    @Test
    void anUpgradeIsToldInEnglish() {
        speaksEnglish();
        String number = incident(3);

        upgrades.upgrade(number, OUTAGE, "Nothing works now.", engineer);

        assertThat(text("priority-raised"))
                .contains("has a higher priority", "Nothing works now.", "Old priority", "New priority");
    }

    @Test
    void whoWorksOnItIsToldOfAChangeBySomebodyElse() {
        String number = incident(3);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        forget();

        upgrades.upgrade(number, OUTAGE, "Позвонили: стоит всё.", lead);

        assertThat(letters()).containsExactlyInAnyOrder("priority-raised > responsible", "priority-changed > engineer");
        assertThat(text("priority-raised")).contains("Решим до: срок приостановлен, пока ждём вашего ответа");
        assertThat(text("priority-changed")).contains("Лидия Ведущая:\nПозвонили: стоит всё.");
    }

    @Test
    void aCorrectionAtOnceIsToldWithItsReason() {
        String number = incident(3);

        reclassifications.reclassify(number, OUTAGE, "Стояло всё с самого начала.", engineer);

        assertThat(letters()).containsExactly("priority-corrected > responsible");
        assertThat(text("priority-corrected"))
                .contains("приоритет исправлен", "пересчитаны от регистрации", "Стояло всё с самого начала.");
    }

    @Test
    void theCustomerIsAskedAndTheLeadsAreToldWhatItThinks() {
        String number = incident(1);

        propose(number);
        assertThat(letters()).containsExactly("view-asked > responsible");
        assertThat(text("view-asked"))
                .contains("ваше мнение о приоритете", "Егор Инженеров:\nНе работает только отчёт.")
                .contains("Новый приоритет: 3 — не работают вспомогательные функции")
                .contains("Ждём мнения до: вт, 3 марта 2026, 09:00 (МСК)");
        forget();

        reclassifications.giveView(number, false, "Отчёт сдаём сегодня.", customer);
        assertThat(letters()).containsExactly("reclassification-review > lead");
        assertThat(text("reclassification-review"))
                .contains("Мнение клиента: не согласен", "Анна Клиентова:\nОтчёт сдаём сегодня.");
        forget();

        reclassifications.decide(number, true, "Выгрузка в файл работала.", lead);
        assertThat(letters())
                .containsExactlyInAnyOrder("priority-corrected > responsible", "priority-changed > engineer");
        assertThat(text("priority-corrected")).contains("Лидия Ведущая:\nВыгрузка в файл работала.");
    }

    @Test
    void theCustomerIsAskedInEnglish() {
        speaksEnglish();
        String number = incident(1);

        propose(number);
        reclassifications.giveView(number, true, null, customer);
        reclassifications.decide(number, false, "The customer needs the report.", lead);

        assertThat(text("view-asked")).contains("your view on the priority matters", "We wait for your view until");
        assertThat(text("reclassification-rejected")).contains("keeps its priority", "The customer needs the report.");
        assertThat(text("reclassification-review")).contains("Мнение клиента: согласен");
        assertThat(letters()).contains("priority-stays > engineer");
        assertThat(text("priority-stays")).contains("The customer needs the report.");
    }

    @Test
    void theLeadsAreToldThatTheCustomerKeptSilent() {
        String number = incident(1);
        propose(number);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(24)));

        assertThat(text("reclassification-review")).contains("Мнение клиента: не высказал за отведённое время");
        forget();
        reclassifications.decide(number, false, "Клиент прав.", lead);

        // The ticket went to the lead at the breach meanwhile, who need not be told of his own decision.
        assertThat(letters()).containsExactly("reclassification-rejected > responsible");
        assertThat(text("reclassification-rejected")).contains("сроки остаются прежними", "Клиент прав.");
    }

    @Test
    void aWithdrawalIsToldWithoutItsReason() {
        String number = incident(1);
        propose(number);
        forget();

        withdrawal.withdraw(number, null, "Я ошибся.", engineer);

        assertThat(letters()).containsExactly("reclassification-withdrawn > responsible");
        assertThat(text("reclassification-withdrawn"))
                .contains("остаются прежними")
                .doesNotContain("Я ошибся.");
    }

    private String incident(int priority) {
        String number = scene.incident(customer, priority);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        forget();
        return number;
    }

    private void propose(String number) {
        reclassifications.reclassify(number, AUXILIARY, "Не работает только отчёт.", engineer);
    }

    private void speaksEnglish() {
        jdbc.update("update opora.contact set language = 'en'");
    }

    private void forget() {
        jdbc.update("delete from opora.notification");
    }

    /** To a contact by its role, to a member of the staff by the user id. */
    private List<String> letters() {
        return jdbc.queryForList("""
                select template || ' > ' || split_part(split_part(recipient_address, '@', 1), '.', 1)
                from opora.notification order by position
                """, String.class);
    }

    private String text(String template) {
        return WrittenLetter.texts(template, application).get(0);
    }
}

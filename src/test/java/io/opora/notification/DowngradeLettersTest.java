package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.RefusingMailServer;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.DowngradeState;
import io.opora.ticket.DowngradeViews;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.Restoration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who is told what of a proposed downgrade (R8), and what follows when the letter never arrives. */
@OporaTest
class DowngradeLettersTest {

    private static final String PROCESS = "priority-downgrade";
    private static final Instant START = TimeTravel.START;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Downgrades downgrades;

    @Autowired
    DowngradeViews views;

    @Autowired
    Conversation conversation;

    @Autowired
    OutboxRound outbox;

    @Autowired
    JavaMailSenderImpl sender;

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
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
        lead = provider.staff(Provider.LEAD);
    }

    @Test
    void theCustomerReadsWhatWorksAgainAndUntilWhenItMayDisagree() {
        proposed();

        assertThat(letters()).containsExactly("downgrade-proposed > customer");
        assertThat(text("downgrade-proposed"))
                .contains("Егор Инженеров:\nНакладные проводятся.\n\nОтчёты.")
                .contains("Прежний приоритет: 1 — система не работает")
                .contains("Новый приоритет: 3 — не работают вспомогательные функции")
                .contains("Если не ответите, будет считаться согласием с: вт, 3 марта 2026, 09:00 (МСК)");
    }

    @Test
    void bothSidesReadThatItIsAcceptedWithTheDeadlineThatFollows() {
        String number = proposed();
        forget();

        downgrades.accept(number, "Накладные пошли, спасибо.", customer);

        assertThat(letters()).containsExactly("downgraded > customer", "downgrade-agreed > engineer");
        assertThat(text("downgrade-agreed"))
                .contains("Клиент согласился с понижением приоритета.", "Анна Клиентова:\nНакладные пошли, спасибо.");
        assertThat(text("downgraded"))
                .contains("Новый приоритет: 3 — не работают вспомогательные функции")
                .contains("Решим до: вт, 17 марта 2026, 09:00 (МСК)");
    }

    @Test
    void silenceIsRemindedOfThenTold() {
        proposed();
        forget();

        time.travelToFiring(START.plus(Duration.ofHours(12)));
        assertThat(letters()).containsExactly("downgrade-reminder > customer");
        assertThat(text("downgrade-reminder"))
                .contains("Накладные проводятся.")
                .contains("Ждём до: вт, 3 марта 2026, 09:00 (МСК)");
        time.travelToFiring(START.plus(Duration.ofHours(24)));

        assertThat(letters())
                .containsExactly(
                        "downgrade-reminder > customer",
                        "downgraded-silently > customer",
                        "downgrade-undisputed > engineer");
        assertThat(text("downgrade-undisputed")).contains("это считается согласием");
    }

    @Test
    void whoAcceptsWithoutAWordIsNotQuoted() {
        String number = proposed();

        downgrades.accept(number, null, customer);

        assertThat(text("downgrade-agreed")).contains("Клиент согласился").doesNotContain("Анна Клиентова:");
    }

    @Test
    void aDisputeIsToldToTheLeadsAndTheEngineerAndItsDecisionToBothSides() {
        String number = proposed();
        forget();
        downgrades.dispute(number, "Накладные не проводятся", customer);
        assertThat(letters()).containsExactlyInAnyOrder("downgrade-disputed > lead", "downgrade-disputed > engineer");
        assertThat(text("downgrade-disputed")).contains("Анна Клиентова:\nНакладные не проводятся");
        forget();

        downgrades.decideDispute(number, false, "Проверили, клиент прав.", lead);

        assertThat(letters()).containsExactlyInAnyOrder("dispute-granted > engineer", "priority-kept > customer");
        assertThat(text("priority-kept")).contains("Лидия Ведущая:\nПроверили, клиент прав.");
    }

    @Test
    void aDisputeThatIsOverruledIsToldWithTheDeadlineThatFollows() {
        String number = proposed();
        downgrades.dispute(number, "Накладные не проводятся", customer);
        forget();

        downgrades.decideDispute(number, true, "Проверили вместе: проводятся.", lead);

        assertThat(letters())
                .containsExactlyInAnyOrder("dispute-overruled > engineer", "downgraded-by-lead > customer");
        assertThat(text("downgraded-by-lead"))
                .contains("Лидия Ведущая:\nПроверили вместе: проводятся.")
                .contains("Решим до: вт, 17 марта 2026, 09:00 (МСК)");
    }

    @Test
    void aWithdrawalIsToldToTheCustomerItsReasonIsNot() {
        String number = proposed();
        forget();

        downgrades.withdraw(number, "Снова упало", engineer);

        assertThat(letters()).containsExactly("downgrade-withdrawn > customer");
        assertThat(text("downgrade-withdrawn")).doesNotContain("Снова упало");
    }

    @Test
    void whereNoResolutionIsPromisedTheLetterSaysSo() {
        customer = provider.contactWith(SupportPackage.BASIC);

        downgrades.accept(proposed(), null, customer);

        assertThat(text("downgraded")).contains("Решим до: без гарантированного срока");
    }

    /** Nobody can keep silent about what he never got: a person decides. */
    @Test
    void aProposalWhoseLetterBouncedIsNotAcceptedBySilence() {
        outbox.run();
        String number = proposed();

        try (var refusing = RefusingMailServer.insteadOf(sender)) {
            outbox.run();
        }

        assertThat(scene.taskIn(PROCESS, number).orElseThrow().getFollowUpDate())
                .isNull();
        time.travelToFiring(START.plus(Duration.ofDays(3)));
        assertThat(views.last(number).orElseThrow().state()).isEqualTo(DowngradeState.OPEN);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.taskIn("notification-delivery", number)).isPresent();
        downgrades.withdraw(number, "Письмо не дошло", engineer);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt())
                .isEqualTo(START.plus(Duration.ofDays(3)).plus(Duration.ofHours(12)));
    }

    private String proposed() {
        String number = scene.incident(customer, 1);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        outbox.run();
        forget();
        downgrades.propose(
                number,
                new Restoration(
                        new IncidentAnswers(false, Failing.AUXILIARY, true), "Накладные проводятся.", "Отчёты."),
                engineer);
        return number;
    }

    private void forget() {
        jdbc.update("delete from opora.notification");
    }

    /** E.g. {@code downgraded > customer}, in the order they were written. */
    private List<String> letters() {
        return jdbc.queryForList("""
                select template || ' > ' || case when recipient_address like '%@customer.example' then 'customer'
                    else split_part(recipient_address, '@', 1) end
                from opora.notification where template not in ('milestone', 'breach') order by position
                """, String.class);
    }

    private String text(String template) {
        assertThat(WrittenLetter.texts(template, application)).isNotEmpty();
        return WrittenLetter.texts(template, application).get(0);
    }
}

package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Confirmation;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.PaidWork;
import io.opora.ticket.PaidWorkDecision;
import io.opora.ticket.Reopening;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which letters are written while it is settled under what terms a ticket is worked on, and to whom. */
@OporaTest
class CoverLettersTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Confirmation confirmation;

    @Autowired
    CoverReview coverReview;

    @Autowired
    PaidWork paidWork;

    @Autowired
    ScopeCheck scopeCheck;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Reopening reopening;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    Actor engineer;
    Actor responsible;
    Actor deputy;
    Actor colleague;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        responsible = provider.contactWith(SupportPackage.BUSINESS);
        deputy = provider.colleagueOf(responsible, ContactRole.DEPUTY);
        colleague = provider.colleagueOf(responsible, ContactRole.OTHER);
    }

    @Test
    void theResponsibleContactAndTheDeputyAreAskedAndWhoeverAskedIsTold() {
        String number = consultation();

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "confirmation-asked > responsible",
                        "confirmation-asked > deputy",
                        "awaits-confirmation > other");
        assertThat(text("confirmation-asked"))
                .contains(number, "Константин Коллегин:\nПри открытии карточки клиента ошибка.")
                .contains("Подтвердите или отклоните обращение " + number);
        assertThat(text("awaits-confirmation")).contains("Подтверждает: Анна Клиентова, Дмитрий Заместителев");
    }

    @Test
    void theConfirmationIsToldWithTheDeadlinesThatCountFromIt() {
        String number = consultation();
        forgetAll();
        time.travelBy(Duration.ofHours(3));

        confirmation.confirm(number, null, deputy);

        assertThat(letters())
                .containsExactlyInAnyOrder("confirmed > other", "new-in-queue > engineer", "new-in-queue > specialist");
        assertThat(text("confirmed"))
                .contains("Подтверждено: пн, 2 марта 2026, 12:00 (МСК)")
                .contains("Ответим до: ср, 4 марта 2026, 16:00 (МСК)");
    }

    @Test
    void aRefusalOfTheResponsibleContactIsToldOnceWithItsReason() {
        String number = consultation();
        forgetAll();

        confirmation.decline(number, "Спросите сначала меня.", responsible);

        assertThat(letters()).containsExactly("declined > other");
        assertThat(text("declined")).contains("Анна Клиентова:\nСпросите сначала меня.");
    }

    @Test
    void paidWorkIsOfferedAndItsAgreementTold() {
        String number = scene.request(responsible, ServiceKind.DEVELOPMENT, Channel.CABINET);
        forgetAll();

        coverReview.decide(number, CoverVerdict.PAID_WORK, "Оценим за два дня.", engineer);
        assertThat(letters()).containsExactly("paid-work > responsible");
        assertThat(text("paid-work")).contains("Оценим за два дня.");

        paidWork.decide(number, PaidWorkDecision.AGREED, "8 часов по тарифу.", engineer);
        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "paid-work > responsible", "paid-work-agreed > responsible", "new-in-queue > configurator");
        assertThat(text("paid-work-agreed")).contains("8 часов по тарифу.");
    }

    @Test
    void paidWorkThatIsDeclinedEndsWithOneLetter() {
        String number = scene.request(responsible, ServiceKind.DEVELOPMENT, Channel.CABINET);
        coverReview.decide(number, CoverVerdict.PAID_WORK, "Оценим за два дня.", engineer);
        forgetAll();

        paidWork.decide(number, PaidWorkDecision.DECLINED, "Клиенту дорого.", engineer);

        assertThat(letters()).containsExactly("paid-work-declined > responsible");
    }

    @Test
    void whatIsFoundOutsideTheScopeIsToldToBothSidesAndThenDecided() {
        String number = scene.incident(colleague, 2);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        forget("new-in-queue", "answered");

        scopeCheck.outside(number, Scope.CUSTOMISATION, "Ошибка в их отчёте.", engineer);
        assertThat(letters())
                .containsExactlyInAnyOrder("registered > other", "outside-scope > other", "scope-review > specialist");
        assertThat(text("outside-scope"))
                .contains("Доработки клиента в договор не входят", "продолжают идти")
                .doesNotContain("Ошибка в их отчёте.");
        assertThat(text("scope-review")).contains("Егор Инженеров:\nОшибка в их отчёте.");
        forget("scope-review");

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Сделаем.", provider.staff(Provider.LEAD));
        assertThat(letters())
                .containsExactlyInAnyOrder("registered > other", "outside-scope > other", "still-covered > other");
    }

    /** Goodwill had no promised times: those of a contract recorded meanwhile are told, not that nothing has changed. */
    @Test
    void timesThatBeginOnlyNowAreTold() {
        Actor stranger = provider.contactWithoutContract();
        String number = scene.incident(stranger, 2);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);
        provider.concludesFor(stranger, SupportPackage.PREMIUM);
        forget("new-in-queue", "cover-review", "scope-review", "assigned");

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Договор внесли.", engineer);

        assertThat(letters()).contains("registered > responsible").doesNotContain("still-covered > responsible");
        assertThat(text("registered")).contains("Решим до: чт, 5 марта 2026, 09:00 (МСК)");
    }

    @Test
    void timesThatBeginOnlyAfterAReopeningAreToldTruly() {
        Actor stranger = provider.contactWithoutContract();
        String number = scene.incident(stranger, 2);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(number, stranger);
        reopening.reopen(number, "Снова", null, stranger);
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);
        provider.concludesFor(stranger, SupportPackage.PREMIUM);

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Договор внесли.", engineer);

        assertThat(letters()).contains("now-covered > responsible").doesNotContain("still-covered > responsible");
        assertThat(scene.clocks(number)).isNotEmpty();
    }

    private String consultation() {
        return scene.request(colleague, ServiceKind.CONSULTATION, Channel.CABINET);
    }

    private void forgetAll() {
        jdbc.update("delete from opora.notification");
    }

    private void forget(String... templates) {
        for (String template : templates) {
            jdbc.update("delete from opora.notification where template = ?", template);
        }
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

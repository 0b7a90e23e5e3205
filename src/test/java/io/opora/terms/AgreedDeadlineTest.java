package io.opora.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.sla.Promise;
import io.opora.sla.PromiseView;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.DeadlineState;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Restoration;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import io.opora.ticket.Upgrades;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R12 and its edge rule: what an agreed deadline promises, and for which tickets there can be one. */
@OporaTest
class AgreedDeadlineTest {

    private static final Instant START = TimeTravel.START;
    private static final Instant DUE = Instant.parse("2026-03-12T09:00:00+03:00");

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    DeadlineTalks talks;

    @Autowired
    DeadlineViews deadlines;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    CoverReview coverReview;

    @Autowired
    ScopeCheck scopeCheck;

    @Autowired
    Upgrades upgrades;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    Downgrades downgrades;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    /** The milestones of ten days are those of the agreed time: two of the contract's had not passed yet. */
    @Test
    @Proves({Term.R12, Term.AGREED_PROMISE})
    void itsPercentagesCountFromTheAcceptance() {
        String number = agreed(customer, DUE);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE);
        assertThat(scene.timers(number)).containsExactly(START.plus(Duration.ofDays(5)));

        time.travelToFiring(START.plus(Duration.ofDays(5)));
        assertThat(scene.milestones(number, ClockKind.RESOLUTION)).containsExactly(50);
        assertThat(scene.timers(number)).containsExactly(START.plus(Duration.ofHours(180)));

        time.travelToFiring(DUE.minusMillis(1));
        assertThat(scene.clock(number, ClockKind.RESOLUTION).breachedAt()).isNull();
        time.travelToFiring(DUE);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).breachedAt()).isEqualTo(DUE);
        assertThat(scene.milestones(number, ClockKind.RESOLUTION)).containsExactly(50, 75, 100);
    }

    /** Time goes on while the acceptance is being recorded: none of that counts as a pause of what was agreed. */
    @Test
    @Proves(Term.R12)
    void r12_acceptedItIsDueAtThatVeryInstantHoweverLongTheAcceptanceTakes() {
        String number = scene.incident(customer, 3);
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        time.travelTo(START.plus(Duration.ofHours(2)));

        time.tickBy(Duration.ofMillis(7));
        talks.accept(number, DUE, null, customer);
        time.tickBy(Duration.ZERO);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BASIC", "BUSINESS"})
    @Proves({Term.R10, Term.AGREED_CLOCK})
    void r10_anAgreedDeadlineMayCreateAClock(SupportPackage supportPackage) {
        String number = scene.incident(provider.contactWith(supportPackage), 4);
        Actor contact = scene.contactOf(number);
        assertThat(scene.findClock(number, ClockKind.RESOLUTION)).isEmpty();
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        assertThat(scene.findClock(number, ClockKind.RESOLUTION)).isEmpty();
        time.travelTo(START.plus(Duration.ofHours(2)));

        talks.accept(number, DUE, null, contact);

        ClockView clock = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(clock.startedAt()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(clock.dueAt()).isEqualTo(DUE);
        assertThat(clock.promise().basis()).isEqualTo(Promise.Basis.AGREEMENT);
        assertThat(clock.promise().rule()).isEqualTo("agreed-deadline");
        assertThat(scene.card(number).dueAt()).isEqualTo(DUE);
        assertThat(scene.clockProcesses(number)).isEqualTo(1);

        time.travelToFiring(DUE);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).breachedAt()).isEqualTo(DUE);
    }

    /** 18:00 on Friday to 10:00 on Tuesday is closed: 9 March is a day off. */
    @Test
    void aDeadlineInClosedTimeIsDueAtThatVeryInstant() {
        Instant night = Instant.parse("2026-03-07T23:30:00+03:00");
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 3);
        time.travelTo(Instant.parse("2026-03-07T22:00:00+03:00"));
        talks.offer(number, night, "Ночью обновим сервер.", engineer);

        talks.accept(number, null, null, scene.contactOf(number));

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(night);
        time.travelToFiring(night);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).breachedAt()).isEqualTo(night);
    }

    /** Basic is open from 10:00 to 18:00: a pause from 17:00 to 11:00 is two hours long. */
    @Test
    @Proves(Term.AGREED_PAUSE)
    void laterPausesMoveItByServiceTime() {
        Instant noon = Instant.parse("2026-03-12T12:00:00+03:00");
        String number = agreed(provider.contactWith(SupportPackage.BASIC), noon);
        time.travelTo(Instant.parse("2026-03-03T17:00:00+03:00"));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        time.travelTo(Instant.parse("2026-03-04T11:00:00+03:00"));

        conversation.reply(number, "7.24", Channel.CABINET, scene.contactOf(number));

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(noon.plus(Duration.ofHours(2)));
    }

    @Test
    @Proves(Term.AGREED_AFTER_BREACH)
    void anOlderBreachStays() {
        Instant missed = Instant.parse("2026-03-17T09:00:00+03:00");
        Instant agreed = Instant.parse("2026-03-27T18:00:00+03:00");
        String number = scene.incident(customer, 3);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        time.travelToFiring(missed.plus(Duration.ofDays(1)));

        talks.offer(number, agreed, "Исправление выйдет в 7.25.", customer);
        talks.accept(number, null, "Успеем.", engineer);
        time.travelToFiring(agreed.minus(Duration.ofHours(1)));
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(number, customer);

        ClockView clock = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(clock.breachedAt()).isEqualTo(missed);
        assertThat(clock.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(clock.promises()).extracting(PromiseView::outcome).containsExactly(Outcome.BREACHED, Outcome.KEPT);
        assertThat(scene.milestones(number, ClockKind.RESOLUTION)).containsExactly(50, 75, 100, 50, 75);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void prioritiesOneAndTwoHaveTheContractsTimes(int priority) {
        String number = scene.incident(customer, priority);

        assertRefused(() -> talks.offer(number, DUE, "Так", engineer), "deadline.priority");
        assertRefused(() -> talks.offer(number, DUE, "Так", customer), "deadline.priority");
    }

    @Test
    void otherCoveredWorkHasPriorityFour() {
        String number = scene.request(customer, ServiceKind.CONSULTATION, Channel.EMAIL);
        assertThat(scene.findClock(number, ClockKind.RESOLUTION)).isEmpty();

        talks.offer(number, DUE, "Подготовим пример.", engineer);
        talks.accept(number, null, null, customer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE);
    }

    @Test
    void onlyOneOfferIsOpen() {
        String number = scene.incident(customer, 3);
        talks.offer(number, DUE, "Так", engineer);

        assertRefused(() -> talks.offer(number, DUE, "И так", engineer), "deadline.open");
        assertRefused(() -> talks.offer(number, DUE, "И так", customer), "deadline.open");
    }

    @Test
    void nobodyDecidesAboutTheOwnOfferOrAboutNone() {
        String number = scene.incident(customer, 3);
        assertRefused(() -> talks.accept(number, null, null, customer), "deadline.none");
        talks.offer(number, DUE, "Так", engineer);

        assertRefused(() -> talks.accept(number, null, null, engineer), "deadline.own-offer");
        assertRefused(() -> talks.decline(number, "Нет", engineer), "deadline.own-offer");
        assertRefused(() -> talks.counter(number, DUE.plusSeconds(1), "Нет", engineer), "deadline.own-offer");

        talks.accept(number, null, null, customer);
        assertRefused(() -> talks.decline(number, "Нет", customer), "deadline.accepted");
    }

    /** The representative of the customer is its responsible contact or the deputy. */
    @Test
    @Proves(Term.R12)
    void onlyWhoSpeaksForTheCustomerAgrees() {
        String number = scene.incident(customer, 3);
        Actor colleague = provider.colleagueOf(customer, ContactRole.OTHER);
        Actor deputy = provider.colleagueOf(customer, ContactRole.DEPUTY);

        assertNotAllowed(() -> talks.offer(number, DUE, "Так", colleague));
        talks.offer(number, DUE, "Так", engineer);
        assertNotAllowed(() -> talks.accept(number, null, null, colleague));
        assertNotAllowed(() -> talks.decline(number, "Нет", colleague));
        assertNotAllowed(() -> talks.counter(number, DUE.plusSeconds(1), "Нет", colleague));
        assertThat(deadlines.newest(number).orElseThrow().state()).isEqualTo(DeadlineState.OPEN);

        talks.accept(number, null, null, deputy);

        assertThat(deadlines.newest(number).orElseThrow().settledByName()).isEqualTo("Дмитрий Заместителев");
    }

    @Test
    void aDeadlineLiesAheadButNotTooFar() {
        String number = scene.incident(customer, 3);

        assertInvalid(() -> talks.offer(number, null, "Так", engineer), "dueAt", "field.required");
        assertInvalid(() -> talks.offer(number, START, "Так", engineer), "dueAt", "deadline.past");
        Instant twoYears = Instant.parse("2028-03-02T09:00:00+03:00");
        assertInvalid(() -> talks.offer(number, twoYears.plusMillis(1), "Так", engineer), "dueAt", "deadline.too-far");
        assertInvalid(() -> talks.offer(number, DUE, " ", engineer), "reason", "field.required");
        talks.offer(number, twoYears, "Так", engineer);
        assertInvalid(() -> talks.counter(number, twoYears, "Так", customer), "dueAt", "deadline.same");
        assertInvalid(() -> talks.decline(number, null, customer), "reason", "field.required");
    }

    @Test
    void aSolutionUnderReviewComesFirst() {
        String number = scene.incident(customer, 3);
        talks.offer(number, DUE, "Так", engineer);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);

        assertRefused(() -> talks.accept(number, null, null, customer), "deadline.solution-under-review");
        talks.decline(number, "Решение уже есть.", customer);
        assertRefused(() -> talks.offer(number, DUE, "Так", customer), "deadline.solution-under-review");

        solutions.reject(number, "Не помогло", customer);
        talks.offer(number, DUE, "Так", customer);
        assertThat(deadlines.newest(number).orElseThrow().state()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void withoutPromisedTimesThereIsNothingToAgreeOn() {
        String number = scene.incident(provider.contactWithoutContract(), Channel.CABINET, Scope.STANDARD);
        assertRefused(() -> talks.offer(number, DUE, "Так", engineer), "ticket.under-review");
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);
        assertRefused(() -> talks.offer(number, DUE, "Так", engineer), "deadline.not-covered");

        String unconfirmed = scene.request(
                provider.colleagueOf(customer, ContactRole.OTHER), ServiceKind.CONSULTATION, Channel.EMAIL);
        assertRefused(() -> talks.offer(unconfirmed, DUE, "Так", engineer), "ticket.unconfirmed");
    }

    @Test
    void anOfferEndsWithTheCover() {
        String number = scene.incident(customer, 3);
        talks.offer(number, DUE, "Так", engineer);
        scopeCheck.outside(number, Scope.NETWORKS, "Это сеть.", engineer);

        assertThat(deadlines.newest(number).orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
        assertRefused(() -> talks.accept(number, null, null, customer), "deadline.cancelled");
        assertThat(scene.instanceOf("deadline-agreement", number)).isEmpty();
    }

    @Test
    void anAgreementEndsWithTheCover() {
        String number = agreed(customer, DUE);
        scopeCheck.outside(number, Scope.NETWORKS, "Это сеть.", engineer);
        assertThat(deadlines.newest(number).orElseThrow().state()).isEqualTo(DeadlineState.ACCEPTED);

        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);

        assertThat(deadlines.newest(number).orElseThrow().state()).isEqualTo(DeadlineState.VOIDED);
    }

    /** Where the contract promises no resolution, the agreement is all there is: priority 4 keeps it. */
    @Test
    @Proves(Term.AGREED_VOIDED)
    void withBasicACorrectionFromThreeToFourKeepsTheAgreedClock() {
        Actor basic = provider.contactWith(SupportPackage.BASIC);
        String number = agreed(basic, DUE);

        reclassifications.reclassify(number, answers(Failing.NONE), "Ни на что не влияет.", engineer);

        assertThat(scene.card(number).priority()).isEqualTo(4);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE);
    }

    @Test
    @Proves({Term.AGREED_VOIDED, Term.AGREED_CLOCK})
    void withBasicAnotherDeadlineMayFollowOneThatAnUpgradeVoided() {
        Actor basic = provider.contactWith(SupportPackage.BASIC);
        String number = agreed(basic, DUE);
        upgrades.upgrade(number, answers(Failing.MAIN), "Стало хуже.", engineer);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.CANCELLED);
        downgrades.propose(number, new Restoration(answers(Failing.AUXILIARY), "Накладные.", null), engineer);
        downgrades.accept(number, null, basic);

        talks.offer(number, DUE, "Теперь к релизу.", engineer);
        talks.accept(number, null, null, basic);

        assertThat(scene.clocks(number, ClockKind.RESOLUTION))
                .extracting(ClockView::state)
                .containsExactly(ClockState.CANCELLED, ClockState.RUNNING);
        assertThat(scene.clocks(number, ClockKind.RESOLUTION).get(1).dueAt()).isEqualTo(DUE);
    }

    private static IncidentAnswers answers(Failing failing) {
        return new IncidentAnswers(false, failing, true);
    }

    private String agreed(Actor contact, Instant dueAt) {
        String number = scene.incident(contact, 3);
        talks.offer(number, dueAt, "Исправление выйдет в 7.25.", engineer);
        talks.accept(number, null, null, contact);
        return number;
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(NotPossibleNow.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static void assertNotAllowed(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(NotAllowed.class, refusal -> assertThat(refusal.code())
                .isEqualTo("deadline.responsible-only"));
    }

    private static void assertInvalid(Runnable action, String field, String code) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(InvalidInput.class, error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
        });
    }
}

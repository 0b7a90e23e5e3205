package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.Contract;
import io.opora.contract.ContractState;
import io.opora.contract.OwnTerm;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.contract.Validity;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Assignment;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Confirmation;
import io.opora.ticket.Conversation;
import io.opora.ticket.Cover;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.HandOver;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.PaidWork;
import io.opora.ticket.PaidWorkDecision;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram {@code ticket}: how it is settled whether and under what terms a ticket is worked on. */
@OporaTest
@CoversDiagram(
        value = "ticket",
        elements = {
            "IsCovered",
            "ConfirmationDue",
            "AwaitConfirmation",
            "ConfirmationAnswer",
            "RequestConfirmed",
            "RequestDeclined",
            "NotConfirmed",
            "CoverOpen",
            "ReviewCover",
            "CoverDecision",
            "PaidWork",
            "PaidWorkDecision",
            "NotAccepted",
            "Confirmed",
            "Agreed",
            "IsPromised",
            "WhoGoesOn"
        })
class CoverGatewaysTest {

    private static final Duration THREE_HOURS = Duration.ofHours(3);

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Confirmation confirmation;

    @Autowired
    PaidWork paidWork;

    @Autowired
    ScopeCheck scopeCheck;

    @Autowired
    CoverReview coverReview;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    HandOver handOver;

    @Autowired
    Assignment assignment;

    @Autowired
    Cancellation cancellation;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    Actor engineer;
    Actor responsible;
    Actor deputy;
    Actor colleague;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        responsible = provider.contactWith(SupportPackage.PREMIUM);
        deputy = provider.colleagueOf(responsible, ContactRole.DEPUTY);
        colleague = provider.colleagueOf(responsible, ContactRole.OTHER);
    }

    @Test
    @Proves(Term.CONFIRMED)
    void isCovered_unconfirmed_aColleaguesConsultationWaitsWithoutClocks() {
        String number = unconfirmed();

        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.UNCONFIRMED);
        assertThat(scene.clocks(number)).isEmpty();
        assertThat(scene.task(number)).hasCandidateGroup("support-line").isNotAssigned();
    }

    /** Edge rule: a consultation that needed confirmation: from the confirmation. */
    @Test
    @Proves(Term.CONFIRMED)
    void requestConfirmed_startsTheClocksAtTheConfirmation() {
        String number = unconfirmed();
        time.travelBy(THREE_HOURS);

        confirmation.confirm(number, null, responsible);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.startedAt()).isEqualTo(TimeTravel.START.plus(THREE_HOURS));
        assertThat(reaction.dueAt())
                .isEqualTo(TimeTravel.START.plus(THREE_HOURS).plus(Duration.ofHours(4)));
        assertThat(scene.card(number).confirmedAt()).isEqualTo(TimeTravel.START.plus(THREE_HOURS));
    }

    @Test
    void requestConfirmed_byTheDeputyToo() {
        String number = unconfirmed();

        confirmation.confirm(number, "Да, нужно для отчёта.", deputy);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
    }

    @Test
    void confirmationAnswer_yes_theFirstLineRecordsWhatWasSaidOnThePhone() {
        String number = unconfirmed();
        time.travelBy(THREE_HOURS);

        scene.submit(number, engineer, Map.of("confirmation", "CONFIRMED", "text", "Анна Клиентова, по телефону."));

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clock(number, ClockKind.REACTION).startedAt()).isEqualTo(TimeTravel.START.plus(THREE_HOURS));
        assertThat(scene.card(number).cover()).isEqualTo(Cover.COVERED);
    }

    @Test
    void confirmationAnswer_no_endsTheTicket() {
        String number = unconfirmed();

        scene.submit(number, engineer, Map.of("confirmation", "DECLINED", "text", "Анна Клиентова: не нужно."));

        assertDeclined(number);
    }

    @Test
    void requestDeclined_endsTheTicketWithoutClocks() {
        String number = unconfirmed();

        confirmation.decline(number, "Спросите у меня.", deputy);

        assertDeclined(number);
    }

    @Test
    void theConfirmationFormNeedsAnAnswer() {
        String number = unconfirmed();

        assertThatThrownBy(() -> scene.submit(number, engineer, Map.of("text", "Звонили.")))
                .rootCause()
                .hasMessageContaining("Заполните");
        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
    }

    @Test
    void isCovered_yes_whoeverIsResponsibleNeedsNoConfirmation() {
        assertWaitsAt(consultation(responsible), "FirstAnswer", TicketStatus.REGISTERED);
        assertWaitsAt(consultation(deputy), "FirstAnswer", TicketStatus.REGISTERED);
    }

    /** R13: accepted from anybody, by any channel. */
    @Test
    @Proves(Term.R13)
    void r13_isCovered_yes_anIncidentOfAColleagueByPhoneIsAcceptedAtOnce() {
        Actor basic = provider.contactWith(SupportPackage.BASIC);
        Actor anybody = provider.colleagueOf(basic, ContactRole.OTHER);

        String number = scene.outageByPhone(anybody, engineer);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);
    }

    /** R13: only phone consultations are refused, with the reason and the way that is included. */
    @Test
    @Proves(Term.R13)
    void r13_isCovered_no_aPhoneConsultationWithBasicNamesTheWayThatIsIncluded() {
        String number =
                scene.request(provider.contactWith(SupportPackage.BASIC), ServiceKind.CONSULTATION, Channel.PHONE);

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(tasks.getVariable(scene.task(number).getId(), "coverReason"))
                .asString()
                .contains("по электронной почте", "в личном кабинете");
    }

    /** R13: an online consultation that the package leaves out is refused to a colleague at once: nobody need confirm it. */
    @Test
    void r13_isCovered_no_comesBeforeTheConfirmation() {
        Actor basic = provider.contactWith(SupportPackage.BASIC);

        String number = scene.request(
                provider.colleagueOf(basic, ContactRole.OTHER), ServiceKind.CONSULTATION, Channel.MESSENGER);

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
    }

    @Test
    void isCovered_no_whereNobodyCanConfirmTheFirstLineDecides() {
        String number = consultation(provider.contactWithoutResponsible(SupportPackage.BUSINESS));

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.card(number).coverReasonRu()).contains("не назначены");
        assertThat(scene.card(number).coverReasonEn()).contains("nobody is named");

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Ответственный известен.", engineer);
        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clock(number, ClockKind.REACTION).startedAt()).isEqualTo(TimeTravel.START);
    }

    /** R14: what lies outside the standard functions is refused with the reason, unless the contract names it. */
    @Test
    @Proves(Term.R14)
    void r14_isCovered_no_aFaultOfTheCustomersOwnCustomisation() {
        String number = scene.incident(responsible, Channel.CABINET, Scope.CUSTOMISATION);

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.card(number).coverReasonRu()).contains("Доработки клиента");
    }

    @Test
    @Proves(Term.EXCEPTIONS)
    void r14_isCovered_yes_whereTheContractNamesTheScope() {
        Actor excepted = provider.contactWith(SupportPackage.BASIC, contract -> contract.covering("CUSTOMISATION"));

        String number = scene.incident(excepted, Channel.CABINET, Scope.CUSTOMISATION);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
    }

    /** Edge rule: two valid contracts: the one that covers the request; if both do, the better package. */
    @Test
    @Proves(Term.TWO_CONTRACTS)
    void edgeRule_twoValidContracts_theOneThatCoversCounts() {
        Actor customer = provider.contactWith(SupportPackage.BASIC, contract -> contract.covering("NETWORKS"));
        provider.concludesFor(customer, SupportPackage.PREMIUM);

        String networks = scene.incident(customer, Channel.CABINET, Scope.NETWORKS);
        String standard = scene.incident(customer, Channel.CABINET, Scope.STANDARD);

        assertThat(scene.clock(networks, ClockKind.REACTION).promise().supportPackage())
                .isEqualTo(SupportPackage.BASIC);
        assertThat(scene.clock(standard, ClockKind.REACTION).promise().supportPackage())
                .isEqualTo(SupportPackage.PREMIUM);
        assertThat(scene.card(standard).coverReasonRu()).contains("Действуют несколько договоров");
    }

    @Test
    @Proves(Term.R14)
    void r14_coverDecision_refuse_endsTheTicket() {
        String number = underReview();

        coverReview.decide(number, CoverVerdict.REFUSE, "Не входит в договор.", engineer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertPassed(number, "Refused");
    }

    @Test
    @Proves(Term.R14)
    void r14_coverDecision_goodwill_isWorkedOnWithoutClocks() {
        String number = underReview();

        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем один раз.", engineer);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clocks(number)).isEmpty();
    }

    /** Edge rule: cover found after review: clocks from receivedAt. */
    @Test
    @Proves(Term.COVER_AFTER_REVIEW)
    void edgeRule_coverFoundAfterReview_clocksFromReceivedAt() {
        String number = scene.incidentReceivedAt(
                TimeTravel.START.minus(Duration.ofHours(1)), provider.contactWithoutContract(), engineer);
        provider.concludesFor(scene.contactOf(number), SupportPackage.BUSINESS);
        time.travelBy(THREE_HOURS);

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Договор внесли.", engineer);

        assertThat(scene.clock(number, ClockKind.REACTION).startedAt())
                .isEqualTo(TimeTravel.START.minus(Duration.ofHours(1)));
    }

    @Test
    @Proves(Term.R14)
    void r14_coverDecision_paidWork_isAgreedOnWithTheCustomerFirst() {
        String number = underReview();

        scene.submit(number, engineer, Map.of("coverDecision", "PAID_WORK", "text", "Оценим и предложим."));

        assertWaitsAt(number, "PaidWork", TicketStatus.UNDER_REVIEW);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.PAID_WORK);
        assertThat(scene.task(number)).hasCandidateGroup("managers").hasCandidateGroup("support-line");
        assertRefused(() -> coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer), "уже принято");
    }

    @Test
    void r14_paidWorkDecision_yes_isWorkedOnWithoutClocks() {
        String number = paidWork();

        scene.submit(number, engineer, Map.of("paidWork", "AGREED", "text", "Анна Клиентова: 8 часов."));

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.PAID_WORK);
        assertThat(scene.clocks(number)).isEmpty();
        assertRefused(
                () -> paidWork.decide(number, PaidWorkDecision.DECLINED, "Передумали.", engineer), "не согласуется");
    }

    @Test
    void r14_paidWorkDecision_no_endsTheTicket() {
        String number = paidWork();

        paidWork.decide(number, PaidWorkDecision.DECLINED, "Дорого.", engineer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.REFUSED);
        assertPassed(number, "Refused");
    }

    @Test
    void whoGoesOn_coverMissing_theClocksRunOnUntilTheFirstLineHasDecided() {
        String number = inWork();

        scene.submit(
                number,
                engineer,
                Map.of("action", "OUTSIDE_SCOPE", "scope", "CUSTOMISATION", "text", "Ошибка в их отчёте."));

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(tasks.getVariable(scene.task(number).getId(), "coverReason"))
                .asString()
                .contains("Доработки клиента");
        assertThat(scene.task(number)).hasCandidateGroup("support-line").isNotAssigned();
    }

    @Test
    void whoGoesOn_coverMissing_refused_cancelsTheClocksWithTheReason() {
        String number = outsideScope();

        coverReview.decide(number, CoverVerdict.REFUSE, "Это доработка клиента.", engineer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertCancelled(number, "Это доработка клиента.");
        assertThat(scene.clockProcesses(number)).isZero();
    }

    @Test
    void whoGoesOn_coverMissing_goodwill_cancelsTheClocksAndReturnsToTheEngineer() {
        String number = outsideScope();

        coverReview.decide(number, CoverVerdict.GOODWILL, "Доделаем.", provider.staff(Provider.LEAD));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number)).isAssignedTo(Provider.ENGINEER);
        assertCancelled(number, "Доделаем.");
    }

    /** What goodwill took back does not begin again behind the customer's back. */
    @Test
    void coverDecision_accept_isRefusedOnceTheClocksWereCancelled() {
        String number = outsideScope();
        coverReview.decide(number, CoverVerdict.GOODWILL, "Доделаем.", engineer);
        scopeCheck.outside(number, Scope.NETWORKS, "И прокси.", engineer);

        assertRefused(
                () -> coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "По договору.", engineer),
                "заново они не начнутся");

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Доделаем и это.", engineer);
        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    /** R14: the terms of a contract that is not valid are for information; one recorded meanwhile counts. */
    @ParameterizedTest
    @EnumSource(value = ContractState.class, names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    @Proves(Term.R14)
    void r14_coverDecision_accept_needsAValidContract(ContractState state) {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM, contract -> inState(contract, state));
        String number = scene.incident(customer, 2);

        assertRefused(
                () -> coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "По договору.", engineer),
                "нет действующего договора");
        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        provider.concludesFor(customer, SupportPackage.BUSINESS);
        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Договор внесли.", engineer);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clock(number, ClockKind.REACTION).promise().supportPackage())
                .isEqualTo(SupportPackage.BUSINESS);
    }

    /** A contract is recorded while the work goes on as goodwill: it returns to whoever found the scope. */
    @Test
    void whoGoesOn_coverMissing_accepted_returnsToTheEngineerUnderTheContractRecordedMeanwhile() {
        Actor stranger = provider.contactWithoutContract();
        String number = scene.incident(stranger, 2);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);
        provider.concludesFor(stranger, SupportPackage.PREMIUM);

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Договор внесли.", provider.staff(Provider.LEAD));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number)).isAssignedTo(Provider.ENGINEER);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).startedAt()).isEqualTo(TimeTravel.START);
    }

    /** Running tickets keep their terms. */
    @Test
    void whoGoesOn_coverMissing_theTicketsOwnTermsCountNotAContractRecordedLater() {
        String number = inWork();
        provider.concludesFor(responsible, SupportPackage.PREMIUM, contract -> contract.covering("NETWORKS"));

        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Сделаем.", engineer);
        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void onlyTheFirstLineDecides() {
        Actor configurator = provider.staff(Provider.CONFIGURATOR);
        Actor manager = provider.staff(Provider.MANAGER);
        String unconfirmed = unconfirmed();
        String underReview = underReview();
        String paidWork = paidWork();

        for (Actor other : List.of(configurator, manager)) {
            assertRefused(() -> confirmation.confirm(unconfirmed, "Анна: да.", other), "первая линия");
            assertRefused(() -> confirmation.decline(unconfirmed, "Анна: нет.", other), "первая линия");
            assertRefused(
                    () -> coverReview.decide(underReview, CoverVerdict.GOODWILL, "Поможем.", other), "первая линия");
        }
        assertRefused(() -> paidWork(paidWork, configurator), "Платную работу согласуют первая линия");
        paidWork(paidWork, manager);
        coverReview.decide(underReview, CoverVerdict.GOODWILL, "Поможем.", provider.staff(Provider.LEAD));

        assertWaitsAt(paidWork, "FirstAnswer", TicketStatus.REGISTERED);
        assertWaitsAt(underReview, "FirstAnswer", TicketStatus.REGISTERED);
    }

    @Test
    void whoGoesOn_coverMissing_paidWork_cancelsTheClocksBeforeTheCustomerAgrees() {
        String number = outsideScope();

        coverReview.decide(number, CoverVerdict.PAID_WORK, "Это платная работа.", engineer);

        assertWaitsAt(number, "PaidWork", TicketStatus.UNDER_REVIEW);
        assertCancelled(number, "Это платная работа.");
    }

    @Test
    void whoGoesOn_coverMissing_accepted_keepsTheClocksAsTheyRun() {
        String number = inWork();
        ClockView before = scene.clock(number, ClockKind.RESOLUTION);
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);
        time.travelBy(THREE_HOURS);
        assignment.assign(number, Provider.SPECIALIST, provider.staff(Provider.LEAD));

        scene.submit(
                number,
                provider.staff(Provider.SPECIALIST),
                Map.of("coverDecision", "ACCEPT_COVERED", "text", "Сделаем по договору."));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number)).isAssignedTo(Provider.ENGINEER);
        ClockView after = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.clocks(number)).hasSize(2);
    }

    /** Times that were taken back with the customer's knowledge do not begin again. */
    @Test
    void whoGoesOn_coverMissing_accepted_isRefusedAfterGoodwillTookTheTimesBack() {
        String number = outsideScope();
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);

        assertRefused(() -> coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Сделаем.", engineer), "уже сняты");
        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
    }

    /** A clock that another priority ended was not taken back. */
    @Test
    void whoGoesOn_coverMissing_accepted_keepsWhatIsLeftWhereAnotherPriorityPromisesNoResolution() {
        Actor customer = provider.contactWith(
                SupportPackage.BUSINESS,
                contract -> contract.promising(new OwnTerm("RESOLUTION", 1, 8, "HOURS", null)));
        String number = scene.incident(customer, 1);
        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Смотрим."));
        reclassifications.reclassify(
                number, new IncidentAnswers(false, Failing.AUXILIARY, true), "Работает почти всё.", engineer);
        reclassifications.giveView(number, true, null, customer);
        reclassifications.decide(number, true, "Так и было.", provider.staff(Provider.LEAD));
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.CANCELLED);
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Сделаем.", engineer);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.COVERED);
    }

    @Test
    void whoGoesOn_sameLine_aScopeThatTheContractNamesChangesNothingElse() {
        Actor excepted = provider.contactWith(SupportPackage.PREMIUM, contract -> contract.covering("NETWORKS"));
        String number = scene.incident(excepted, 2);
        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Смотрим."));

        scene.submit(
                number, engineer, Map.of("action", "OUTSIDE_SCOPE", "scope", "NETWORKS", "text", "Дело в прокси."));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.COVERED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertRefused(
                () -> scopeCheck.outside(number, Scope.NETWORKS, "Ещё раз.", engineer), "уже принято с такой областью");
    }

    @Test
    void whoGoesOn_coverMissing_outsideScopeIsFoundBeforeTheFirstAnswerAndWhileWaitingToo() {
        String registered = scene.incident(responsible, 2);
        scopeCheck.outside(registered, Scope.CUSTOMISATION, "Их отчёт.", engineer);
        assertWaitsAt(registered, "ReviewCover", TicketStatus.UNDER_REVIEW);

        String waiting = inWork();
        conversation.ask(waiting, "Чей это отчёт?", Channel.CABINET, engineer);
        scopeCheck.outside(waiting, Scope.CUSTOMISATION, "Отчёт их.", engineer);
        assertWaitsAt(waiting, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.clock(waiting, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whoGoesOn_handOverOpen_theOtherLineAccepts() {
        String number = inWork();

        handOver.handOver(number, "configuration-line", "Это отчёт.", engineer);

        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly("AcceptHandOver");
    }

    @Test
    void aGoodwillTicketOfAnotherScopeIsDecidedAgain() {
        String number = scene.incident(responsible, Channel.CABINET, Scope.CUSTOMISATION);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);

        assertRefused(
                () -> scopeCheck.outside(number, Scope.CUSTOMISATION, "Их отчёт.", engineer),
                "уже принято с такой областью");
        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.clocks(number)).isEmpty();
    }

    /** The reaction stands though the ticket is refused later: it was given in time. */
    @Test
    void aReactionGivenBeforeTheRefusalStaysKept() {
        String number = outsideScope();

        coverReview.decide(number, CoverVerdict.REFUSE, "Это доработка клиента.", engineer);

        assertThat(scene.clock(number, ClockKind.REACTION).events())
                .extracting(ClockEvent::type)
                .contains(ClockEvent.Type.KEPT)
                .doesNotContain(ClockEvent.Type.CANCELLED);
    }

    /** R5 and the edge rule 'A consultation that needed confirmation': an answer given before it has met the reaction. */
    @Test
    @Proves(Term.R5)
    void r5_anAnswerBeforeTheConfirmationMeetsTheReactionAsOfItsStart() {
        String number = unconfirmed();
        conversation.answer(number, "Пока ждём подтверждения, посмотрите справку.", Channel.CABINET, engineer);
        time.travelBy(THREE_HOURS);

        confirmation.confirm(number, null, responsible);

        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.state()).isEqualTo(ClockState.ENDED);
        assertThat(reaction.endedAt()).isEqualTo(reaction.startedAt());
        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    void aConfirmationIsGivenOnceAndNotAfterItsTime() {
        String confirmed = unconfirmed();
        confirmation.confirm(confirmed, null, responsible);
        assertRefused(() -> confirmation.confirm(confirmed, null, deputy), "уже подтверждено");
        assertRefused(() -> confirmation.decline(confirmed, "Не нужно.", deputy), "уже подтверждено");

        String declined = unconfirmed();
        confirmation.decline(declined, "Не нужно.", deputy);
        assertRefused(() -> confirmation.confirm(declined, null, responsible), "уже отклонено");

        String cancelled = unconfirmed();
        cancellation.cancel(cancelled, "Разобрался сам.", colleague);
        assertThat(scene.status(cancelled)).isEqualTo(TicketStatus.CANCELLED);
        assertRefused(() -> confirmation.confirm(cancelled, null, responsible), "отменено");

        String lapsed = unconfirmed();
        time.travelToFiring(TimeTravel.START.plus(Duration.ofDays(30)));
        assertThat(scene.status(lapsed)).isEqualTo(TicketStatus.CLOSED);
        assertRefused(() -> confirmation.confirm(lapsed, null, responsible), "не подтвердили вовремя");

        assertRefused(
                () -> confirmation.confirm(scene.incident(colleague, 3), null, responsible), "не ждёт подтверждения");
    }

    @Test
    void onlyTheResponsibleContactAndTheDeputyConfirm() {
        String number = unconfirmed();

        assertRefused(() -> confirmation.confirm(number, null, colleague), "ответственное лицо");
        assertRefused(
                () -> confirmation.confirm(number, null, provider.contactWith(SupportPackage.PREMIUM)), "нет, или");
        assertRefused(() -> confirmation.confirm(number, " ", engineer), "Заполните");
        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
    }

    @Test
    void nothingIsWorkedOnBeforeTheConfirmation() {
        String number = unconfirmed();

        String waits = "ждёт подтверждения";
        assertRefused(() -> conversation.ask(number, "Какая версия?", Channel.CABINET, engineer), waits);
        assertRefused(() -> solutions.propose(number, "Так.", Channel.CABINET, engineer), waits);
        assertRefused(() -> handOver.handOver(number, "configuration-line", "Отчёт.", engineer), waits);
        assertRefused(() -> scopeCheck.outside(number, Scope.NETWORKS, "Сеть.", engineer), waits);
        conversation.reply(number, "Очень жду!", Channel.CABINET, colleague);
        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
    }

    @Test
    void paidWorkCanBeCancelledWhileItIsNegotiated() {
        String number = paidWork();

        cancellation.cancel(number, "Не нужно.", scene.contactOf(number));

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
        assertThat(scene.process(number)).isEmpty();
    }

    private String consultation(Actor customer) {
        return scene.request(customer, ServiceKind.CONSULTATION, Channel.CABINET);
    }

    private String unconfirmed() {
        return consultation(colleague);
    }

    private String underReview() {
        return scene.request(provider.contactWith(SupportPackage.BASIC), ServiceKind.DEVELOPMENT, Channel.CABINET);
    }

    private String paidWork() {
        String number = underReview();
        coverReview.decide(number, CoverVerdict.PAID_WORK, "Оценим и предложим.", engineer);
        return number;
    }

    private void paidWork(String number, Actor by) {
        paidWork.decide(number, PaidWorkDecision.AGREED, "8 часов.", by);
    }

    private static Contract inState(Contract contract, ContractState state) {
        if (state == ContractState.SUSPENDED) {
            contract.suspend(TimeTravel.START.minus(Duration.ofDays(1)), "Не оплачен");
            return contract;
        }
        int year = state == ContractState.EXPIRED ? 2025 : 2027;
        return new Contract(
                contract.getId(),
                contract.getNumber(),
                contract.getCustomer(),
                contract.getSupportPackage(),
                new Validity(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                contract.getMonthlyFee());
    }

    private String inWork() {
        String number = scene.incident(responsible, 2);
        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Смотрим."));
        return number;
    }

    private String outsideScope() {
        String number = inWork();
        scopeCheck.outside(number, Scope.CUSTOMISATION, "Ошибка в их отчёте.", engineer);
        return number;
    }

    private void assertDeclined(String number) {
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.DECLINED);
        assertThat(scene.process(number)).isEmpty();
        assertThat(scene.clocks(number)).isEmpty();
        assertPassed(number, "Declined");
    }

    private void assertCancelled(String number, String why) {
        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(resolution.outcome()).isNull();
        assertThat(resolution.events().get(resolution.events().size() - 1).why())
                .isEqualTo(why);
    }

    private static void assertRefused(ThrowingCallable action, String why) {
        assertThatThrownBy(action).hasMessageContaining(why);
    }

    private void assertWaitsAt(String number, String step, TicketStatus status) {
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly(step);
        assertThat(scene.status(number)).isEqualTo(status);
    }

    private void assertPassed(String number, String step) {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId(step)
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(number)
                                .processDefinitionKey("ticket")
                                .singleResult()
                                .getId())
                        .count())
                .as("passages of %s by %s", step, number)
                .isEqualTo(1);
    }
}

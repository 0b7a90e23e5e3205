package io.opora.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Race;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.PriorityChange;
import io.opora.ticket.PriorityChangeKind;
import io.opora.ticket.PriorityHistory;
import io.opora.ticket.ReclassificationState;
import io.opora.ticket.ReclassificationViews;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Restoration;
import io.opora.ticket.Upgrades;
import io.opora.ticket.Withdrawal;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two change a ticket's priority, or decide about that, in the same instant: one wins, the other is told why. */
@OporaTest
class PriorityRacesTest {

    private static final int ROUNDS = 15;
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
    Downgrades downgrades;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    ReclassificationViews views;

    @Autowired
    PriorityHistory history;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Cancellation cancellation;

    @Autowired
    Conversation conversation;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

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
    void anUpgradeAgainstTheLeadsDecision_oneIsFirst() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = heard(2);

            List<Throwable> errors = Race.between(
                    () -> {
                        upgrades.upgrade(number, OUTAGE, "Теперь стоит всё.", engineer);
                        return null;
                    },
                    () -> decide(number, true));

            assertThat(errors).allSatisfy(error -> assertThat(error).isInstanceOf(NotPossibleNow.class));
            assertThat(scene.card(number).priority()).isEqualTo(1);
            assertThat(views.last(number).orElseThrow().state())
                    .isEqualTo(errors.isEmpty() ? ReclassificationState.ACCEPTED : ReclassificationState.CANCELLED);
            assertThat(history.of(number, lead)).hasSize(errors.isEmpty() ? 3 : 2);
            assertThat(open(number)).isZero();
        }
        assertNoIncidents();
    }

    /** R8, R9: work was restored, and at the same time somebody finds that it got worse. */
    @Test
    void anUpgradeAgainstAnAcceptedDowngrade_oneIsFirst() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(customer, 2);
            downgrades.propose(number, new Restoration(AUXILIARY, "Накладные.", null), engineer);

            List<Throwable> errors = Race.between(
                    () -> {
                        upgrades.upgrade(number, OUTAGE, "Теперь стоит всё.", engineer);
                        return null;
                    },
                    () -> {
                        downgrades.accept(number, null, customer);
                        return null;
                    });

            assertThat(errors).allSatisfy(error -> assertThat(error).isInstanceOf(NotPossibleNow.class));
            assertThat(scene.card(number).priority()).isEqualTo(1);
            assertThat(history.of(number, lead))
                    .extracting(PriorityChange::kind)
                    .isEqualTo(
                            errors.isEmpty()
                                    ? List.of(
                                            PriorityChangeKind.REGISTRATION,
                                            PriorityChangeKind.DOWNGRADE,
                                            PriorityChangeKind.UPGRADE)
                                    : List.of(PriorityChangeKind.REGISTRATION, PriorityChangeKind.UPGRADE));
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("priority-downgrade")
                            .processInstanceBusinessKey(number)
                            .count())
                    .isZero();
        }
        assertNoIncidents();
    }

    @Test
    void theLeadsDecisionAgainstTheWithdrawal_oneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = heard(1);

            List<Throwable> errors = Race.between(() -> decide(number, true), () -> {
                withdrawal.withdraw(number, null, "Не нужно.", engineer);
                return null;
            });

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            boolean accepted = views.last(number).orElseThrow().state() == ReclassificationState.ACCEPTED;
            assertThat(scene.card(number).priority()).isEqualTo(accepted ? 3 : 1);
            assertThat(open(number)).isZero();
        }
        assertNoIncidents();
    }

    @Test
    void theViewAgainstItsTimer_theLeadHasItEitherWay() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = proposed(1);
            Job timer = management
                    .createJobQuery()
                    .processInstanceId(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("priority-reclassification")
                            .processInstanceBusinessKey(number)
                            .singleResult()
                            .getId())
                    .singleResult();
            time.travelTo(timer.getDuedate().toInstant());

            List<Throwable> errors = Race.between(() -> giveView(number), () -> Race.fire(timer, management));

            assertThat(errors).isEmpty();
            assertThat(views.last(number).orElseThrow().customerView().agrees()).isTrue();
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("priority-reclassification")
                            .processInstanceBusinessKey(number)
                            .activityIdIn("DecideReclassification")
                            .count())
                    .isEqualTo(1);
        }
        assertNoIncidents();
    }

    @Test
    void twoProposalsAtOnce_oneIsOpen() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(customer, 1);

            List<Throwable> errors = Race.between(() -> propose(number, engineer), () -> propose(number, lead));

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            assertThat(open(number)).isEqualTo(1);
        }
        assertNoIncidents();
    }

    @Test
    void theLeadsDecisionAgainstTheEndOfTheTicket_nothingIsLeftOpen() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = heard(1);

            List<Throwable> errors = Race.between(() -> decide(number, false), () -> {
                cancellation.cancel(number, "Не нужно.", customer);
                return null;
            });

            assertThat(errors).allSatisfy(error -> assertThat(error).isInstanceOf(NotPossibleNow.class));
            assertThat(views.last(number).orElseThrow().state())
                    .isEqualTo(errors.isEmpty() ? ReclassificationState.REJECTED : ReclassificationState.CANCELLED);
            assertThat(open(number)).isZero();
        }
        assertNoIncidents();
    }

    private String heard(int priority) {
        String number = proposed(priority);
        giveView(number);
        return number;
    }

    private String proposed(int priority) {
        String number = scene.incident(customer, priority);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        propose(number, engineer);
        return number;
    }

    private Object propose(String number, Actor by) {
        reclassifications.reclassify(number, AUXILIARY, "Не работает только отчёт.", by);
        return number;
    }

    private Object giveView(String number) {
        reclassifications.giveView(number, true, null, customer);
        return number;
    }

    private Object decide(String number, boolean accepted) {
        reclassifications.decide(number, accepted, "Решено.", lead);
        return number;
    }

    private long open(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("priority-reclassification")
                .processInstanceBusinessKey(number)
                .count();
    }

    private void assertNoIncidents() {
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}

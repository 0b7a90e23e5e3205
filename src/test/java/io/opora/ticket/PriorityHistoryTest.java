package io.opora.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.opora.contract.Channel;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.IncidentAnswers.Failing;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class PriorityHistoryTest {

    private static final IncidentAnswers MAIN_WITH_ALTERNATIVE = new IncidentAnswers(false, Failing.MAIN, true);

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    PriorityHistory history;

    @Autowired
    Cancellation cancellation;

    @Autowired
    Reopening reopening;

    @Autowired
    Downgrades downgrades;

    Actor contact;

    @BeforeEach
    void open() {
        provider.opens();
        contact = provider.contactWith(SupportPackage.PREMIUM);
    }

    @Test
    void itBeginsWithWhatTheAnswersOfTheRegistrationMeant() {
        String number = scene.incident(contact, 2);

        assertThat(history.of(number, contact)).singleElement().satisfies(first -> {
            assertThat(first.kind()).isEqualTo(PriorityChangeKind.REGISTRATION);
            assertThat(first.cycle()).isEqualTo(1);
            assertThat(first.from()).isNull();
            assertThat(first.to()).isEqualTo(2);
            assertThat(first.rule()).isEqualTo("MainWithAlternative");
            assertThat(first.tableVersion()).isEqualTo(1);
            assertThat(first.answers()).isEqualTo(MAIN_WITH_ALTERNATIVE);
            assertThat(first.reason()).isNull();
            assertThat(first.by()).isEqualTo(Actor.SYSTEM);
            assertThat(first.at()).isEqualTo(TimeTravel.START);
        });
    }

    @Test
    void aRequestOfAnotherKindHasNoAnswers() {
        String number = scene.request(contact, ServiceKind.CONSULTATION, Channel.CABINET);

        assertThat(history.of(number, contact)).singleElement().satisfies(first -> {
            assertThat(first.to()).isEqualTo(4);
            assertThat(first.answers()).isNull();
        });
    }

    @Test
    void eachCycleBeginsWithAPriority() {
        String number = scene.incident(contact, 2);
        cancellation.cancel(number, "Само прошло", contact);
        time.travelBy(Duration.ofDays(1));

        reopening.reopen(number, "Вернулось", new IncidentAnswers(true, Failing.MAIN, false), contact);
        cancellation.cancel(number, "Снова прошло", contact);
        reopening.reopen(number, "Опять", null, contact);

        assertThat(history.of(number, contact))
                .extracting(PriorityChange::cycle, PriorityChange::to, PriorityChange::rule)
                .containsExactly(
                        tuple(1, 2, "MainWithAlternative"),
                        tuple(2, 1, "WholeSystemDown"),
                        tuple(3, 1, "last-priority"));
        assertThat(history.of(number, contact).get(2).tableVersion()).isNull();
    }

    @Test
    void aDowngradeIsKeptWithWhatWorksAgainAndWhoAgreed() {
        String number = scene.incident(contact, 2);
        IncidentAnswers auxiliary = new IncidentAnswers(false, Failing.AUXILIARY, true);
        downgrades.propose(number, new Restoration(auxiliary, "Накладные.", null), provider.staff(Provider.ENGINEER));

        downgrades.accept(number, null, contact);

        assertThat(history.of(number, contact).get(1)).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(PriorityChangeKind.DOWNGRADE);
            assertThat(change.from()).isEqualTo(2);
            assertThat(change.to()).isEqualTo(3);
            assertThat(change.tableVersion()).isEqualTo(1);
            assertThat(change.answers()).isEqualTo(auxiliary);
            assertThat(change.reason()).isEqualTo("Накладные.");
            assertThat(change.by()).isEqualTo(contact);
        });
    }

    @Test
    void anotherCustomerDoesNotSeeIt() {
        String number = scene.incident(contact, 2);
        Actor stranger = provider.contactWith(SupportPackage.BASIC);

        assertThatThrownBy(() -> history.of(number, stranger)).isInstanceOf(TicketNotFound.class);
    }
}

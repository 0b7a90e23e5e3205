package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.sla.Outcome;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Registration;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket's whole life, as its people live it. */
@OporaTest
class TicketStoryTest {

    @Autowired
    Provider provider;

    @Autowired
    TimeTravel time;

    @Autowired
    Registration registration;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    TicketCards tickets;

    @Autowired
    ClockViews clocks;

    @BeforeEach
    void open() {
        provider.opens();
    }

    @Test
    void anIncidentIsAnsweredAskedAboutSolvedAndAccepted() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        Actor engineer = provider.staff(Provider.ENGINEER);
        String number = registration.register(incident(customer), customer);

        assertThat(status(number)).isEqualTo(TicketStatus.REGISTERED);
        assertThat(clock(number, ClockKind.REACTION).dueAt()).isEqualTo(TimeTravel.START.plus(Duration.ofHours(4)));

        time.travelBy(Duration.ofMinutes(30));
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);

        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        assertThat(status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);

        time.travelBy(Duration.ofHours(5));
        conversation.reply(number, "7.24", Channel.CABINET, customer);
        assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);

        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        assertThat(status(number)).isEqualTo(TicketStatus.RESOLVED);
        solutions.accept(number, customer);
        assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(clock(number, ClockKind.RESOLUTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void milestonesPassAndABreachIsRecordedAtTheDueInstant() {
        Actor customer = provider.contactWith(SupportPackage.BASIC);
        String number = registration.register(incident(customer), customer);
        ClockView reaction = clock(number, ClockKind.REACTION);

        time.travelToFiring(TimeTravel.START.plus(Duration.ofDays(20)));

        ClockView after = clock(number, ClockKind.REACTION);
        assertThat(after.breachedAt()).isEqualTo(reaction.dueAt());
        assertThat(after.events())
                .filteredOn(event -> event.percent() != null)
                .extracting(event -> event.percent())
                .containsExactly(50, 75, 100, 150);
    }

    private TicketStatus status(String number) {
        return tickets.card(number).status();
    }

    private ClockView clock(String number, ClockKind kind) {
        return clocks.ofTicket(tickets.card(number).id()).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static NewTicket incident(Actor customer) {
        return new NewTicket(
                UUID.fromString(customer.id()),
                "Не открывается карточка",
                "При открытии карточки клиента ошибка.",
                ServiceKind.INCIDENT,
                Channel.CABINET,
                Scope.STANDARD,
                new IncidentAnswers(false, IncidentAnswers.Failing.MAIN, true),
                null,
                null);
    }
}

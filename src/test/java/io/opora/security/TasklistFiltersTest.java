package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.staff.StaffGroups;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the filters show a team lead on a Monday at nine: tickets of Premium, whose hours never close. */
@OporaTest
class TasklistFiltersTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    Conversation conversation;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    @Autowired
    TimeTravel time;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        customer = provider.contactWith(SupportPackage.PREMIUM);
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
    }

    @Test
    void whatIsDueBeforeMidnightInMoscowIsDueToday() {
        String today = scene.incident(customer, 1);
        String answered = scene.incident(customer, 3);
        conversation.answer(answered, "Смотрим.", Channel.CABINET, engineer);

        assertThat(numbersIn("Срок сегодня")).containsExactly(today);
        assertThat(numbersIn("Срок нарушен")).isEmpty();

        time.travelBy(Duration.ofDays(30));

        assertThat(numbersIn("Срок сегодня")).containsExactly(today, answered);
        assertThat(numbersIn("Срок нарушен")).containsExactly(today, answered);
    }

    @Test
    void aQuestionWaitsForTheCustomerUntilItIsAnswered() {
        String number = scene.incident(customer, 2);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

        assertThat(numbersIn("Ждём клиента")).containsExactly(number);

        conversation.reply(number, "7.24", Channel.CABINET, customer);

        assertThat(numbersIn("Ждём клиента")).isEmpty();
    }

    @Test
    void whatAColleagueHasTakenStaysInTheLineAndIsNotFree() {
        String taken = scene.incident(customer, 2);
        conversation.answer(taken, "Смотрим.", Channel.CABINET, engineer);
        String free = scene.incident(customer, 2);

        assertThat(numbersIn("Моя линия")).containsExactlyInAnyOrder(taken, free);
        assertThat(numbersIn("Свободные задачи моих линий")).containsExactly(free);
        assertThat(numbersIn("Мои задачи")).isEmpty();
    }

    private List<String> numbersIn(String filter) {
        identities.setAuthentication(
                "somebody", List.of(StaffGroups.TEAM_LEADS, StaffGroups.SUPPORT_LINE, StaffGroups.CONFIGURATION_LINE));
        try {
            String id = filters.createTaskFilterQuery()
                    .filterName(filter)
                    .singleResult()
                    .getId();
            return filters.<Task, TaskQuery>list(id, null).stream()
                    .map(task -> task.getName().split(" ")[0])
                    .toList();
        } finally {
            identities.clearAuthentication();
        }
    }
}

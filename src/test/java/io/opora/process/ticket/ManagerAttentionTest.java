package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.ManagerAttention;
import io.opora.ticket.MessageKind;
import io.opora.ticket.MessageView;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.TicketViews;
import io.opora.ticket.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram {@code manager-attention}: what the table {@code escalation} wants a manager to see to. */
@OporaTest
@CoversDiagram("manager-attention")
class ManagerAttentionTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    TicketViews tickets;

    @Autowired
    ManagerAttention attention;

    @Autowired
    Conversation conversation;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    TaskService tasks;

    Actor manager;
    String number;

    @BeforeEach
    void registerTheWorst() {
        provider.opens();
        manager = provider.staff(Provider.MANAGER);
        number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
    }

    @Test
    void halfAsLateAgainOpensATaskForTheManagers() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(89)));
        assertThat(task()).isNull();

        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(90)));

        assertThat(tasks.createTaskQuery().taskCandidateGroup("managers").count())
                .isOne();
        assertThat(tasks.getVariable(task().getId(), "facts").toString())
                .contains("Приоритет: 1", "Обещано: первый ответ", "Срок: 02.03.2026 10:00 (МСК)")
                .endsWith("Израсходовано: 150 %");
    }

    @Test
    void whatIsDoneBecomesANoteOfTheStaffAndTheTicketStaysWhereItIs() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(90)));
        String lead = scene.card(number).assignee();
        scene.claim(task(), manager);

        scene.submitTask(task().getId(), manager, Map.of("text", "Позвонил клиенту, подключил вторую линию."));

        assertThat(task()).isNull();
        assertThat(scene.card(number).assignee()).isEqualTo(lead);
        List<MessageView> said = tickets.conversation(number, Actor.SYSTEM);
        assertThat(said.get(said.size() - 1)).satisfies(note -> {
            assertThat(note.text()).isEqualTo("Позвонил клиенту, подключил вторую линию.");
            assertThat(note.kind()).isEqualTo(MessageKind.NOTE);
            assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL);
            assertThat(note.author().id()).isEqualTo(Provider.MANAGER);
        });
    }

    /** The other promise stays broken, so the managers are still wanted for it. */
    @Test
    void aBreachThatDoesNotCountAnyMoreWantsNoManager() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(2)));
        Task aboutTheReaction = task();
        conversation.answer(number, "Смотрим.", Channel.CABINET, provider.staff(Provider.ENGINEER));
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(18)));
        assertThat(all()).hasSize(2);

        reclassifications.reclassify(
                number,
                new IncidentAnswers(false, Failing.AUXILIARY, true),
                "Не проводился только отчёт.",
                provider.staff(Provider.ENGINEER));
        reclassifications.giveView(number, true, null, scene.contactOf(number));
        reclassifications.decide(number, true, "Так и было.", provider.staff(Provider.LEAD));

        assertThat(all()).extracting(Task::getId).containsExactly(aboutTheReaction.getId());
    }

    @Test
    void onlyAManagerDoesItAndNotWithoutAWord() {
        assertThatThrownBy(() -> attention.note(number, "Готово", provider.staff(Provider.ENGINEER)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attention.note(number, " ", manager)).isInstanceOf(InvalidInput.class);
    }

    private @Nullable Task task() {
        return query().singleResult();
    }

    private List<Task> all() {
        return query().list();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("SeeToTicket");
    }
}

package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.staff.StaffGroups;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.Actor;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.TicketViews;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type into forms belongs to the conversation and not to the engine. */
@OporaTest
class FormTextTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    TicketViews tickets;

    String number;

    @BeforeEach
    void register() {
        provider.opens();
        number = scene.incident(provider.contactWith(SupportPackage.BASIC), 2);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void aTextMayBeLongerThanAVariableAndTheEngineKeepsNothingOfIt() {
        String text = "я".repeat(20_000);
        submit(text);

        Actor engineer = provider.staff(Provider.ENGINEER);
        assertThat(tickets.conversation(number, engineer)).last().satisfies(message -> assertThat(message.text())
                .isEqualTo(text));
        assertThat(history.createHistoricDetailQuery().list()).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery().list()).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForTheConversationIsRefused() {
        assertThatThrownBy(() -> submit("я".repeat(50_001))).hasRootCauseInstanceOf(InvalidInput.class);
    }

    @Test
    void aFormShowsWhyTheRequestIsNotCoveredAndGivesItBack() {
        String uncovered = scene.request(provider.contactWithoutContract(), ServiceKind.DEVELOPMENT, Channel.CABINET);
        String task = taskOf(uncovered);
        Object reason = tasks.getVariable(task, "coverReason");
        assertThat(reason).isNotNull();

        identity.setAuthentication(Provider.ENGINEER, List.of(StaffGroups.SUPPORT_LINE));
        forms.submitTaskForm(
                task, Map.of("coverReason", reason, "coverDecision", "GOODWILL", "text", "Поможем один раз."));
        identity.clearAuthentication();
        assertThat(taskOf(uncovered)).isNotEqualTo(task);
    }

    private void submit(String text) {
        String task = taskOf(number);
        identity.setAuthentication(Provider.ENGINEER, List.of(StaffGroups.SUPPORT_LINE));
        forms.submitTaskForm(task, Map.of("action", "NOTE", "text", text));
        identity.clearAuthentication();
    }

    private String taskOf(String ticket) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket)
                .singleResult()
                .getId();
    }
}

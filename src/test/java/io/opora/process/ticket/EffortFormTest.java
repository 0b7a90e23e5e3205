package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.SupportPackage;
import io.opora.staff.StaffGroups;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.Actor;
import io.opora.ticket.Effort;
import io.opora.ticket.EffortSums;
import io.opora.ticket.HandOver;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.TicketViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time that an engineer types into a form is noted on the ticket, and nowhere in the engine. */
@OporaTest
class EffortFormTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    Effort effort;

    @Autowired
    HandOver handOver;

    @Autowired
    TicketViews tickets;

    Actor engineer;
    String number;

    @BeforeEach
    void register() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        number = scene.incident(provider.contactWith(SupportPackage.BASIC), 2);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void everyFormInWhichAnEngineerWritesTakesTime() {
        submit("ANSWER", 10L, false);
        submit("ASK_CUSTOMER", 5, null);
        submit(null, "3", null);
        submit("RESOLVE", 20.0, true);
        submit(null, 1L, true);
        submit("NOTE", null, false);

        assertThat(effort.sums(number, engineer)).isEqualTo(new EffortSums(18, 21));
        assertThat(effort.list(number, engineer)).first().satisfies(entry -> assertThat(entry.messageId())
                .isEqualTo(tickets.conversation(number, engineer).get(1).id()));
        assertThat(history.createHistoricDetailQuery().list()).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery().list()).isEmpty();
    }

    /** The newest message is the other engineer's: accepting writes none. */
    @Test
    void timeOfWhoWroteNothingStandsAlone() {
        Actor configurator = provider.staff(Provider.CONFIGURATOR);
        handOver.handOver(number, StaffGroups.CONFIGURATION_LINE, "Это отчёт.", engineer);

        scene.submit(number, configurator, Map.of("handOver", "ACCEPT", "minutes", 15L));

        assertThat(effort.list(number, engineer)).singleElement().satisfies(entry -> {
            assertThat(entry.messageId()).isNull();
            assertThat(entry.author().id()).isEqualTo(Provider.CONFIGURATOR);
        });
    }

    @Test
    void whatIsNoTimeIsRefusedWithTheAnswer() {
        assertThatThrownBy(() -> submit("ANSWER", 1.5, null)).hasRootCauseInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> submit("ANSWER", 1441L, null)).hasRootCauseInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> submit("ANSWER", "час", null)).hasRootCauseInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> submit("ANSWER", null, true))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .rootCause()
                .hasMessageContaining("сколько минут");

        assertThat(tickets.conversation(number, engineer)).hasSize(1);
        assertThat(effort.list(number, engineer)).isEmpty();
    }

    private void submit(@Nullable String action, @Nullable Object minutes, @Nullable Boolean billable) {
        Map<String, Object> fields = new HashMap<>(Map.of("text", "Здравствуйте!"));
        fields.put("minutes", minutes);
        fields.put("billable", billable);
        if (action != null) {
            fields.put("action", action);
        }
        identity.setAuthentication(Provider.ENGINEER, List.of(StaffGroups.SUPPORT_LINE));
        forms.submitTaskForm(scene.task(number).getId(), fields);
        identity.clearAuthentication();
    }
}

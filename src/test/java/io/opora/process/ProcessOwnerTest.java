package io.opora.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.TicketStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process owner changes in the Modeler takes effect without a programmer. */
@OporaTest
class ProcessOwnerTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    RepositoryService repository;

    Deployment deployment;
    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @AfterEach
    void undeploy() {
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aRowWithAnotherPercentIsAnotherMilestone() {
        deploy("bpmn/escalation.dmn", escalation -> escalation.replace("<text>50</text>", "<text>25</text>"));
        String number = scene.incident(customer, 1);

        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));

        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(25, 75);
    }

    @Test
    void rowsMayNameMilestonesLongAfterTheBreach() {
        deploy("bpmn/escalation.dmn", escalation -> escalation
                .replace("<text>50</text>", "<text>200</text>")
                .replace("<text>75</text>", "<text>400</text>"));
        String number = scene.incident(customer, 1);

        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(4)).minusMillis(1));
        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(100, 150, 200);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(4)));

        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(100, 150, 200, 400);
        assertThat(scene.clock(number, ClockKind.REACTION).breachedAt())
                .isEqualTo(TimeTravel.START.plus(Duration.ofHours(1)));
    }

    @Test
    void anEscalationToNobodyKnownIsRefusedWhenTheTableIsDeployed() {
        assertThatThrownBy(() -> deploy(
                        "bpmn/escalation.dmn",
                        escalation -> escalation.replace("\"MANAGER\"</text>", "\"BOSS\"</text>")))
                .hasMessageContaining("column 'recipient': \"BOSS\" is unknown")
                .hasMessageContaining("PERSONAL_MANAGER");
    }

    @Test
    void theWholeBudgetIsABreachEvenIfItsRowIsDeleted() {
        deploy("bpmn/escalation.dmn", escalation -> escalation.replace("<text>100</text>", "<text>300</text>"));
        String number = scene.incident(customer, 1);

        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(61)));

        assertThat(scene.clock(number, ClockKind.REACTION).breachedAt())
                .isEqualTo(TimeTravel.START.plus(Duration.ofMinutes(60)));
    }

    @Test
    void aClockThatRunsFollowsAChangedTableFromItsNextMilestoneOn() {
        String number = scene.incident(customer, 1);
        deploy("bpmn/escalation.dmn", escalation -> escalation.replace("<text>75</text>", "<text>90</text>"));

        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(54)));

        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50, 90);
    }

    @Test
    void aStepDrawnWithPropertiesSetsTheStatusAndPausesTheClock() {
        deploy(
                "bpmn/ticket.bpmn",
                diagram -> diagram.replace(
                        "<camunda:property name=\"opora:status\" value=\"IN_PROGRESS\" />",
                        "<camunda:property name=\"opora:status\" value=\"WAITING_FOR_CUSTOMER\" />"
                                + "<camunda:property name=\"opora:waitsFor\" value=\"CUSTOMER\" />"));
        String number = scene.incident(customer, 2);

        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Ждём доступ к серверу."));

        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);

        conversation.reply(number, "Доступ открыт.", Channel.CABINET, customer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void anUnknownStatusIsRefusedWhenTheDiagramIsDeployed() {
        assertThatThrownBy(() -> deploy(
                        "bpmn/ticket.bpmn", diagram -> diagram.replace("value=\"IN_PROGRESS\"", "value=\"THINKING\"")))
                .hasMessageContaining("Unknown value 'THINKING' of the property opora:status");
    }

    private void deploy(String resource, UnaryOperator<String> change) {
        String packaged = read(resource);
        String changed = change.apply(packaged);
        assertThat(changed).isNotEqualTo(packaged);
        deployment = repository
                .createDeployment()
                .name("A process owner's change")
                .addString(resource, changed)
                .deploy();
    }

    private static String read(String resource) {
        try (InputStream content = ProcessOwnerTest.class.getResourceAsStream("/" + resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

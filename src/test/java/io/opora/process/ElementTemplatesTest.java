package io.opora.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.notification.NoticeReader;
import io.opora.notification.WrittenLetter;
import io.opora.process.engine.ProcessBean;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.staff.AbsenceDates;
import io.opora.staff.Absences;
import io.opora.staff.StaffGroups;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cover;
import io.opora.ticket.TicketStatus;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a process owner draws with the Modeler's templates runs: each is applied to a small process of the ticket. */
@OporaTest
class ElementTemplatesTest {

    private static final String STEP = "Step";
    private static final String CYRILLIC = "(?s).*\\p{IsCyrillic}.*";

    @Autowired
    ApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient database;

    List<Deployment> deployments = new ArrayList<>();
    Actor customer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM, contract -> contract.servedBy(Provider.SPECIALIST));
    }

    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    static Stream<ElementTemplate> templates() {
        return ElementTemplate.all();
    }

    @Test
    void thereAreFive() {
        assertThat(templates().map(template -> template.json().path("id").asText()))
                .doesNotHaveDuplicates()
                .hasSize(5)
                .allMatch(id -> id.startsWith("io.opora."));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void fieldsAreRussianAndBeansAreKnown(ElementTemplate template) {
        assertThat(template.json().path("name").asText()).matches(CYRILLIC);
        assertThat(template.json().path("description").asText()).matches(CYRILLIC);
        for (JsonNode property : template.json().path("properties")) {
            boolean hidden = property.path("type").asText().equals("Hidden");
            assertThat(hidden || property.path("label").asText().matches(CYRILLIC))
                    .as(property.toString())
                    .isTrue();
            assertThat(property.path("choices").findValuesAsText("name")).allMatch(name -> name.matches(CYRILLIC));
            String value = property.path("value").asText();
            if (value.startsWith("${")) {
                String bean = value.substring(2).split("[.}]", 2)[0];
                assertThat(application.findAnnotationOnBean(bean, ProcessBean.class))
                        .as(value)
                        .isNotNull();
            }
        }
    }

    @Test
    void listsOfferWhatTheApplicationKnows() {
        assertThat(choices("notify", "recipient"))
                .containsExactly(
                        Arrays.stream(NoticeReader.values()).map(Enum::name).toArray(String[]::new));
        assertThat(choices("user-task-with-status", "opora:status"))
                .containsExactlyInAnyOrder(Arrays.stream(TicketStatus.values())
                        .filter(status -> !status.isFinal())
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(choices("user-task-with-status", "offeredTo"))
                .contains("TICKET")
                .allMatch(choice -> choice.equals("TICKET") || StaffGroups.ALL.contains(choice));
    }

    @Test
    void lookUpContractFindsTheCover() {
        String number = run("look-up-contract", Map.of(), STEP);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.COVERED);
    }

    @Test
    void startClockStartsThem() {
        String number = run("start-clock", Map.of(), "determinePriority", "lookUpContract", "routeTicket", STEP);
        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void notifyWritesALetterWithTheTicketsFacts() {
        String number = run(
                "notify",
                Map.of("subject", "Приняли {номер}", "text", "{клиент}, номер {номер}.\nЖдите <письма>."),
                STEP);
        Map<String, Object> letter = letters(number).get(0);
        assertThat(letter)
                .containsEntry("recipient_name", "Анна Клиентова")
                .containsEntry("subject", "[" + number + "] Приняли " + number + ": Не открывается карточка");
        assertThat(WrittenLetter.text((UUID) letter.get("id"), application))
                .contains("ООО «PREMIUM», номер " + number + ".\nЖдите <письма>.");
        assertThat(WrittenLetter.html((UUID) letter.get("id"), application)).contains("Ждите &lt;письма&gt;.");
    }

    @Test
    void notifyReachesEachOfTheStaff() {
        for (var reader :
                Map.of("LEAD", "Лидия Ведущая", "MANAGER", "Максим Главный").entrySet()) {
            String number = run(
                    "notify", Map.of("recipient", reader.getKey(), "subject", "Внимание", "text", "Посмотрите"), STEP);
            assertThat(letters(number))
                    .extracting(row -> row.get("recipient_name"))
                    .containsExactly(reader.getValue());
        }
        for (String reader : List.of("ASSIGNEE", "QUEUE")) {
            String number = run(
                    "notify",
                    Map.of("recipient", reader, "subject", "Внимание", "text", "Посмотрите"),
                    "determinePriority",
                    "lookUpContract",
                    "routeTicket",
                    STEP);
            assertThat(letters(number))
                    .extracting(row -> row.get("recipient_name"))
                    .contains("Семён Выделенный")
                    .hasSize(reader.equals("ASSIGNEE") ? 1 : 2);
        }
    }

    @Test
    void aNoticeToNobodyKnownOrWithoutWordsIsRefusedWhenItIsDeployed() {
        Map<String, String> right = Map.of("subject", "Тема", "text", "Текст");
        assertThatThrownBy(() -> deploy(diagram("notify", right, STEP).replace(">CUSTOMER<", ">EVERYBODY<")))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("Step: the notice's recipient 'EVERYBODY' is unknown, allowed: [CUSTOMER,");
        assertThatThrownBy(() -> deploy(diagram("notify", right, STEP).replace(">Текст<", "><")))
                .hasMessageContaining("Step: the notice has no text");
        assertThatThrownBy(() -> deploy(diagram("notify", Map.of("subject", "Для {имя}", "text", "Текст"), STEP)))
                .hasMessageContaining("unknown place {имя}; known: [клиент, номер, тема]");
    }

    @Test
    void aRecipientThatAnExpressionGivesIsCheckedWhenTheStepRuns() {
        deploy(diagram("notify", Map.of("subject", "Тема", "text", "Текст"), STEP)
                .replace(">CUSTOMER<", ">${execution.processBusinessKey}<"));
        assertThatThrownBy(() -> scene.incident(customer, 2))
                .hasMessageContaining("Step Step: unknown recipient 'OP-")
                .hasMessageContaining("allowed: [CUSTOMER,");
    }

    @Test
    void aRequiredFieldStaysNotEmpty() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> diagram("notify", Map.of("subject", "Тема"), STEP))
                .withMessage("Текст письма: must not be empty");
    }

    @Test
    void theWaitingStepPausesUntilItIsCompleted() {
        String number = run(
                "wait-for-customer",
                Map.of("name", "Ждём доступ", "camunda:followUpDate", "2026-03-05T09:00:00"),
                "determinePriority",
                "lookUpContract",
                "routeTicket",
                "startClocks",
                STEP);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.task(number).getName()).contains("Ждём доступ");
        assertThat(scene.task(number).getFollowUpDate()).isNotNull();
        assertThat(candidates(number)).containsExactly(Provider.SPECIALIST);

        scene.submit(number, provider.staff(Provider.SPECIALIST), Map.of());
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.process(number)).isEmpty();
    }

    @Test
    void aTaskWithAStatusIsOfferedToAGroup() {
        String number = run(
                "user-task-with-status",
                Map.of("opora:status", "UNDER_REVIEW", "offeredTo", "team-leads"),
                "determinePriority",
                "lookUpContract",
                "routeTicket",
                "startClocks",
                STEP);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.UNDER_REVIEW);
        assertThat(candidates(number)).containsExactly("team-leads");
        assertThat(scene.task(number).getDueDate().toInstant())
                .isEqualTo(scene.card(number).dueAt());
        specialistGoesAway();
        assertThat(candidates(number)).containsExactly("team-leads");
        scene.submit(number, provider.staff(Provider.LEAD), Map.of());
        assertThat(scene.process(number)).isEmpty();
    }

    @Test
    void aTaskOfWhoeverHasTheTicketFollowsIt() {
        String number = run(
                "user-task-with-status",
                Map.of("camunda:formRef", "work"),
                "determinePriority",
                "lookUpContract",
                "routeTicket",
                "startClocks",
                STEP);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(candidates(number)).containsExactly(Provider.SPECIALIST);
        specialistGoesAway();
        assertThat(candidates(number)).containsExactly(Provider.ENGINEER);
    }

    private void specialistGoesAway() {
        LocalDate today = LocalDate.parse("2026-03-02");
        absences.record(Provider.SPECIALIST, new AbsenceDates(today, today, Provider.ENGINEER), Provider.LEAD);
    }

    /** Deploys the small process and registers a ticket, which runs it. */
    private String run(String template, Map<String, String> typed, String... steps) {
        deploy(diagram(template, typed, steps));
        String number = scene.incident(customer, 2);
        time.fireDueJobs();
        return number;
    }

    private void deploy(String diagram) {
        deployments.add(repository
                .createDeployment()
                .name("Drawn with templates")
                .addString("bpmn/ticket.bpmn", diagram)
                .deploy());
    }

    /** Beans one after the other; {@link #STEP} is the plain task that the template is applied to. */
    private static String diagram(String template, Map<String, String> typed, String... steps) {
        StringBuilder process = new StringBuilder("<bpmn:startEvent id='Start' />");
        String before = "Start";
        for (String step : steps) {
            process.append(
                    step.equals(STEP)
                            ? "<bpmn:task id='Step' />"
                            : "<bpmn:serviceTask id='%1$s' camunda:delegateExpression='${%1$s}' %2$s/>"
                                    .formatted(step, step.equals("startClocks") ? "camunda:asyncAfter='true' " : ""));
            process.append(flow(before, step));
            before = step;
        }
        process.append("<bpmn:endEvent id='End' />").append(flow(before, "End"));
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(DEFINITIONS.formatted(process))));
            ElementTemplate.named(template).apply(document, STEP, typed);
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException
                | java.io.IOException
                | javax.xml.transform.TransformerException e) {
            throw new AssertionError(e);
        }
    }

    private static final String DEFINITIONS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:process id="ticket" isExecutable="true" camunda:historyTimeToLive="P180D">%s</bpmn:process>
            </bpmn:definitions>""";

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id='%1$sTo%2$s' sourceRef='%1$s' targetRef='%2$s' />".formatted(from, to);
    }

    private static List<String> choices(String template, String binding) {
        for (JsonNode property : ElementTemplate.named(template).json().path("properties")) {
            if (property.path("binding").path("name").asText().equals(binding)) {
                return property.path("choices").findValuesAsText("value");
            }
        }
        throw new AssertionError("No field " + binding);
    }

    private List<String> candidates(String number) {
        return tasks.getIdentityLinksForTask(scene.task(number).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(link -> Objects.requireNonNullElse(link.getUserId(), link.getGroupId()))
                .toList();
    }

    private List<Map<String, Object>> letters(String number) {
        return database.sql("select * from opora.notification where ticket_number = ? and template like '%notice'")
                .param(number)
                .query()
                .listOfRows();
    }
}

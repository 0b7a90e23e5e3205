package io.opora.process.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.notification.Deliveries;
import io.opora.notification.Delivery;
import io.opora.notification.DeliveryState;
import io.opora.notification.OutboxRound;
import io.opora.notification.WrittenLetter;
import io.opora.testing.CoversDiagram;
import io.opora.testing.MailTrap;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OporaTest
@CoversDiagram("notification-delivery")
class NotificationDeliveryProcessTest {

    private static final String GONE = "gone@romashka.example";
    private static final String ANNA = "anna@romashka.example";
    private static final String NUMBER = "OP-1042";

    @Autowired
    ApplicationContext application;

    @Autowired
    OutboxRound outbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    MailTrap mail;

    @Autowired
    TimeTravel time;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate database;

    UUID letter;

    @BeforeEach
    void theFirstAttemptFails() {
        mail.refuse(GONE);
        letter = WrittenLetter.to(GONE, NUMBER, application);
        assertThat(outbox.run()).isEqualTo(1);
    }

    @Test
    void aLetterThatFailedIsNoLongerInTheOutboxButInAProcess() {
        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery().failure()).contains("451");
        assertThat(outbox.run()).isZero();
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER, "notification-delivery")
                        .count())
                .isOne();
    }

    @Test
    void theNextAttemptMayArrive() {
        mail.empty();

        fireRetryDueAt(after("PT1M"));

        assertThat(delivery().isDelivered()).isTrue();
        assertThat(endedAt("Delivered")).isTrue();
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void aFurtherAttemptBringsTheWordsOfTheFirst() throws Exception {
        database.update("update opora.notification set body_text = 'Так и было сказано.' where id = ?", letter);
        mail.empty();

        fireRetryDueAt(after("PT1M"));

        assertThat(MailTrap.text(mail.letters().get(0))).isEqualTo("Так и было сказано.");
    }

    @Test
    void attemptsAreRepeatedAfterOneFiveAndFifteenMinutesThenAPersonDecides() {
        fireRetryDueAt(after("PT1M"));
        fireRetryDueAt(after("PT6M"));
        assertThat(task()).isNull();
        fireRetryDueAt(after("PT21M"));

        assertThat(retryDueAt()).isNull();
        Task task = openTask();
        assertThat(tasks.createTaskQuery().taskCandidateGroup("support-line").count())
                .isOne();
        assertThat(tasks.getVariables(task.getId()))
                .containsEntry("recipient", GONE)
                .doesNotContainKey("calledRole")
                .containsEntry("subject", "[OP-1042] Ответ по обращению: Не печатаются накладные")
                .hasEntrySatisfying(
                        "failure", failure -> assertThat(failure.toString()).contains("451"));
    }

    @Test
    void aCorrectedAddressIsTriedAtOnce() throws Exception {
        failAllAttempts();

        complete(Map.of("deliveryDecision", "RETRY", "recipient", " " + ANNA + " "));
        time.fireDueJobs();

        assertThat(mail.letters().get(0).getAllRecipients()[0].toString()).contains(ANNA);
        assertThat(delivery().isDelivered()).isTrue();
        assertThat(endedAt("Delivered")).isTrue();
    }

    @Test
    void withACorrectedAddressTheAttemptsBeginAnew() {
        failAllAttempts();
        mail.refuse(ANNA);

        complete(Map.of("deliveryDecision", "RETRY", "recipient", ANNA));
        time.fireDueJobs();

        assertThat(delivery().isDelivered()).isFalse();
        assertThat(retryDueAt()).isEqualTo(after("PT22M"));
    }

    @Test
    void whoeverWasToldAnotherWayNeedsNoLetter() {
        failAllAttempts();

        complete(Map.of("deliveryDecision", "TOLD_OTHERWISE", "text", "Позвонил Анне в 10:20"));

        assertThat(delivery().state()).isEqualTo(DeliveryState.TOLD_OTHERWISE);
        assertThat(endedAt("HandledByPerson")).isTrue();
        assertThat(mail.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "не адрес",
                "anna",
                "anna@",
                "@romashka.example",
                "anna@romashka.example\r\nBcc: all@romashka.example",
                "Анна <anna@romashka.example>",
                "anna@romashka.example, ivan@romashka.example",
                "анна@romashka.example"
            })
    void anAddressThatIsNoneIsRefusedInASentence(String address) {
        failAllAttempts();

        assertThatThrownBy(() -> complete(Map.of("deliveryDecision", "RETRY", "recipient", address)))
                .hasMessageMatching("(?s).*(не похоже на адрес электронной почты|Укажите адрес).*");

        assertThat(task()).isNotNull();
        assertThat(delivery().recipient()).isEqualTo(GONE);
    }

    @Test
    void howTheRecipientWasToldMustBeWritten() {
        failAllAttempts();

        assertThatThrownBy(() -> complete(Map.of("deliveryDecision", "TOLD_OTHERWISE", "text", "  ")))
                .hasMessageContaining("Напишите, как и когда вы сообщили получателю.");
        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void aDecisionThatTheFormDoesNotOfferIsRefused() {
        failAllAttempts();

        assertThatThrownBy(() -> complete(Map.of("deliveryDecision", "IGNORE")))
                .hasMessageContaining("Выберите, что сделать");
        assertThat(task()).isNotNull();
    }

    @Test
    void aTamperedVariableReachesNoOtherTicketsLetter() {
        failAllAttempts();
        UUID foreign = WrittenLetter.to(GONE, "OP-7", application);

        assertThatThrownBy(() -> complete(
                        Map.of("notificationId", foreign.toString(), "deliveryDecision", "RETRY", "recipient", ANNA)))
                .hasMessageContaining("Это письмо другого обращения.");
        assertThat(deliveries.find(foreign).recipient()).isEqualTo(GONE);
    }

    @Test
    void aTamperedVariableRetriesNoOtherTicketsLetter() {
        mail.refuse(ANNA);
        UUID foreign = WrittenLetter.to(ANNA, "OP-7", application);
        outbox.run();
        mail.empty();
        String process = processOf(NUMBER).getId();

        jobs.executeJob(jobOf(process));
        processes.setVariable(process, "notificationId", foreign.toString());

        assertThatThrownBy(() -> jobs.executeJob(jobOf(process))).hasMessageContaining("Это письмо другого обращения.");

        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void theGatewayBelievesTheLetterNotAVariable() {
        failAllAttempts();
        mail.refuse(ANNA);
        Map<String, Object> fields = Map.of("deliveryDecision", "RETRY", "recipient", ANNA, "text", "");

        complete(fields);
        time.fireDueJobs();

        assertThat(retryDueAt()).isNotNull();
        assertThat(processes.getVariables(processOf(NUMBER).getId()))
                .doesNotContainKeys("deliveryDecision", "text")
                .containsEntry("recipient", ANNA);
    }

    @Test
    void whatNobodyCanBeGivenWaitsLongerEachTimeUntilSomebodyCan() {
        UUID other = WrittenLetter.to(GONE, "OP-7", application);
        repository.suspendProcessDefinitionByKey("notification-delivery");
        try {
            assertThat(outbox.run()).isOne();
            assertThat(outbox.run()).isZero();
            assertThat(deliveries.find(other))
                    .returns(DeliveryState.PENDING, Delivery::state)
                    .returns(after("PT1M"), Delivery::nextAttemptAt)
                    .satisfies(letter -> assertThat(letter.failure()).contains("Notification delivery failed"));

            for (String passed : List.of("PT1M", "PT6M", "PT21M", "PT36M")) {
                time.travelTo(after(passed));
                assertThat(outbox.run()).isOne();
            }
            assertThat(deliveries.find(other).nextAttemptAt()).isEqualTo(after("PT51M"));
        } finally {
            repository.activateProcessDefinitionByKey("notification-delivery");
        }

        time.travelTo(after("PT51M"));
        outbox.run();

        assertThat(deliveries.find(other).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(deliveries.find(other).nextAttemptAt()).isEqualTo(after("PT52M"));
        assertThat(processOf("OP-7")).isNotNull();
    }

    @Test
    void aRepeatedRetrySendsNothingTwice() {
        mail.empty();
        deliveries.retry(letter);

        deliveries.retry(letter);

        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void aDeliveredLetterCannotBeReaddressed() {
        mail.empty();
        deliveries.retry(letter);

        assertThatThrownBy(() -> deliveries.readdress(letter, ANNA)).hasMessageContaining("уже доставлено");
    }

    private ProcessInstance processOf(String number) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "notification-delivery")
                .singleResult();
    }

    /** The timer, and after it the attempt. */
    private String jobOf(String process) {
        return jobs.createJobQuery().processInstanceId(process).singleResult().getId();
    }

    private void failAllAttempts() {
        time.travelToFiring(after("PT21M"));
        assertThat(task()).isNotNull();
        time.travelTo(after("PT21M"));
    }

    private void fireRetryDueAt(Instant due) {
        assertThat(retryDueAt()).isEqualTo(due);
        time.travelToFiring(due);
    }

    private @Nullable Instant retryDueAt() {
        return jobs.createJobQuery().timers().list().stream()
                .findFirst()
                .map(timer -> timer.getDuedate().toInstant())
                .orElse(null);
    }

    private void complete(Map<String, Object> variables) {
        tasks.complete(openTask().getId(), variables);
    }

    private @Nullable Task task() {
        return tasks.createTaskQuery().taskDefinitionKey("HandleUndelivered").singleResult();
    }

    private Task openTask() {
        Task task = task();
        assertThat(task).isNotNull();
        return task;
    }

    private Delivery delivery() {
        return deliveries.find(letter);
    }

    private boolean endedAt(String endEvent) {
        return history.createHistoricActivityInstanceQuery()
                                .activityId(endEvent)
                                .count()
                        == 1
                && processes
                                .createProcessInstanceQuery()
                                .processDefinitionKey("notification-delivery")
                                .count()
                        == 0;
    }

    private static Instant after(String duration) {
        return TimeTravel.START.plus(Duration.parse(duration));
    }
}

package io.opora.process.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.SupportPackage;
import io.opora.notification.OutboxRound;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.MailTrap;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.RefusingMailServer;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters whose address the mail server refuses for good. */
@OporaTest
class BouncedLettersTest {

    private static final Instant START = TimeTravel.START;
    private static final Instant AFTER_2_DAYS = Instant.parse("2026-03-04T09:00:00+03:00");
    private static final Instant AFTER_3_DAYS = Instant.parse("2026-03-05T09:00:00+03:00");
    private static final Instant AFTER_7_DAYS = Instant.parse("2026-03-12T09:00:00+03:00");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    OutboxRound outbox;

    @Autowired
    MailTrap mail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    Actor engineer;
    String number;

    /** Premium, priority 1: resolution in 12 hours, around the clock. */
    @BeforeEach
    void theWorstIsBeingWorkedOn() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        outbox.run();
    }

    /** Edge rule: a question whose letter bounced hard never paused. */
    @Test
    @Proves(Term.BOUNCED_QUESTION)
    void aQuestionWhoseLetterBouncedNeverPaused() {
        time.travelTo(START.plus(hours(1)));
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        assertThat(resolution().state()).isEqualTo(ClockState.PAUSED);
        time.travelTo(START.plus(hours(10)));

        sendToNobody();

        assertThat(resolution().state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution().dueAt()).isEqualTo(START.plus(hours(12)));
        assertThat(resolution().events())
                .filteredOn(event -> event.type() == ClockEvent.Type.PAUSE_VOIDED)
                .singleElement()
                .satisfies(voided -> {
                    assertThat(voided.effectiveAt()).isEqualTo(START.plus(hours(1)));
                    assertThat(voided.recordedAt()).isEqualTo(START.plus(hours(10)));
                });
        assertThat(scene.milestones(number, ClockKind.RESOLUTION)).containsExactly(50, 75);
        assertThat(scene.timers(number)).containsExactly(START.plus(hours(12)));
    }

    /** Nobody waits for the answer any more when the mail server gives up: the pause was none all the same. */
    @Test
    @Proves(Term.BOUNCED_QUESTION)
    void aQuestionThatWasGivenUpBeforeItsLetterBouncedNeverPausedEither() {
        time.travelTo(START.plus(hours(1)));
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        time.travelTo(START.plus(hours(3)));
        conversation.goOnWithoutAnswer(number, "Нашли в журнале.", engineer);
        assertThat(resolution().dueAt()).isEqualTo(START.plus(hours(14)));

        sendToNobody();

        assertThat(resolution().dueAt()).isEqualTo(START.plus(hours(12)));
        assertThat(scene.timers(number)).containsExactly(START.plus(hours(6)));
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    /** Whoever answered has had the letter, or knew of the question otherwise. */
    @Test
    @Proves(Term.BOUNCED_QUESTION)
    void aQuestionThatWasAnsweredBeforeItsLetterBouncedPaused() {
        time.travelTo(START.plus(hours(1)));
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        time.travelTo(START.plus(hours(3)));
        conversation.reply(number, "7.24", Channel.CABINET, scene.contactOf(number));

        sendToNobody();

        assertThat(resolution().dueAt()).isEqualTo(START.plus(hours(14)));
    }

    @Test
    void theTicketOfABouncedQuestionIsWorkedOnAgain() {
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);

        sendToNobody();

        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(undelivered()).isNotNull();
    }

    @Test
    void whileAnotherQuestionIsOpenItStaysPaused() {
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        outbox.run();
        time.travelTo(START.plus(hours(2)));
        conversation.ask(number, "И какая база данных?", Channel.CABINET, engineer);

        sendToNobody();

        assertThat(resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
    }

    @Test
    void withTheNewerQuestionBouncedTheOlderOneIsWaitedFor() {
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        outbox.run();
        time.travelTo(START.plus(Duration.ofDays(1)));
        conversation.ask(number, "И какая база данных?", Channel.CABINET, engineer);
        assertLooksAgainAt(AFTER_3_DAYS);

        sendToNobody();

        assertLooksAgainAt(AFTER_2_DAYS);
    }

    /** Edge rule: a question whose letter bounced hard never paused, whichever attempt it was. */
    @Test
    @Proves(Term.BOUNCED_QUESTION)
    void aQuestionThatIsRefusedOnALaterAttemptNeverPaused() {
        askWhileTheMailboxIsFull();
        assertThat(resolution().state()).isEqualTo(ClockState.PAUSED);
        time.travelTo(START.plus(hours(10)));

        try (var refusing = RefusingMailServer.insteadOf(sender)) {
            time.fireDueJobs();
        }

        assertWorkedOnAgain();
        assertThat(undelivered()).isNotNull();
    }

    @Test
    void aRefusalWhoseConsequencesWereLostIsRememberedAndHasThemWhenTheJobIsRepeated() {
        askWhileTheMailboxIsFull();
        time.travelTo(START.plus(hours(10)));
        jobs.executeJob(deliveryJob());
        String attempt = deliveryJob();
        int arrived = mail.letters().size();

        try (var refusing = RefusingMailServer.insteadOf(sender)) {
            transaction.executeWithoutResult(lost -> {
                jobs.executeJob(attempt);
                lost.setRollbackOnly();
            });
        }

        assertThat(resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(deliveryJob()).isEqualTo(attempt);

        jobs.executeJob(attempt);

        assertWorkedOnAgain();
        assertThat(undelivered()).isNotNull();
        assertThat(mail.letters()).hasSize(arrived);
    }

    /** Only the letter that asked can say that the customer was never asked. */
    @Test
    void aReminderThatBouncesLeavesTheDeliveredQuestionsPause() {
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        outbox.run();
        time.travelToFiring(AFTER_2_DAYS);

        sendToNobody();

        assertThat(resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(tasks.getVariable(undelivered().getId(), "subject").toString())
                .contains("Напоминаем о вопросе");
    }

    /** Nobody can keep silent about what he never got: the engineer decides. */
    @Test
    @Proves(Term.SILENCE_ON_SOLUTION)
    void aSolutionWhoseLetterBouncedIsNotAcceptedBySilence() {
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        sendToNobody();

        assertThat(scene.stepTimer(number)).contains(NEVER);
        assertThat(scene.task(number).getFollowUpDate()).isNull();
        time.travelToFiring(AFTER_7_DAYS);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
        assertThat(resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(undelivered()).isNotNull();
    }

    /** Edge rule: an answer stays counted if its letter bounces, and the engineer gets a task. */
    @Test
    @Proves(Term.BOUNCED_ANSWER)
    void anAnswerStaysCountedIfItsLetterBouncesAndTheEngineerGetsATask() {
        String another = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        outbox.run();
        conversation.answer(another, "Смотрим.", Channel.CABINET, engineer);

        sendToNobody();

        assertThat(scene.clock(another, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(another)
                        .processDefinitionKey("notification-delivery")
                        .taskCandidateUser(engineer.id())
                        .count())
                .isOne();
    }

    @Test
    void nobodyTriesAgainWhatWasRefusedForGood() {
        conversation.answer(number, "Нашли причину.", Channel.CABINET, engineer);

        sendToNobody();

        Task task = undelivered();
        assertThat(tasks.getVariable(task.getId(), "failure").toString()).contains("550");
        assertThat(jobs.createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
    }

    /** Refused for the time being, so that the delivery process waits for its next attempt. */
    private void askWhileTheMailboxIsFull() {
        time.travelTo(START.plus(hours(1)));
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);
        mail.refuse(customers.byId(scene.card(number).contactId()).orElseThrow().email());
        outbox.run();
        mail.empty();
    }

    private void assertWorkedOnAgain() {
        assertThat(resolution().state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution().dueAt()).isEqualTo(START.plus(hours(12)));
        assertThat(scene.timers(number)).containsExactly(START.plus(hours(12)));
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    private void assertLooksAgainAt(Instant at) {
        assertThat(scene.stepTimer(number)).contains(at);
        assertThat(scene.task(number).getFollowUpDate().toInstant()).isEqualTo(at);
    }

    /** The timer before an attempt, and after it the attempt. */
    private String deliveryJob() {
        return jobs.createJobQuery()
                .processDefinitionKey("notification-delivery")
                .singleResult()
                .getId();
    }

    private void sendToNobody() {
        try (var refusing = RefusingMailServer.insteadOf(sender)) {
            outbox.run();
        }
    }

    private Task undelivered() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("notification-delivery")
                .singleResult();
    }

    private ClockView resolution() {
        return scene.clock(number, ClockKind.RESOLUTION);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}

package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.contract.SupportPackage;
import io.opora.nodes.Waiting;
import io.opora.sla.ClockChange.MilestoneReached;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.testing.WebhookReceiver;
import io.opora.ticket.TicketCards;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The loud channel: signed calls for each role that has a webhook, at any hour, tried again, and never lost. */
@OporaTest
class WebhookTest {

    private static final String SECRET = "a secret of more than 16 characters";
    private static final Instant BREACH = TimeTravel.START.plus(Duration.ofMinutes(60));

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    TicketCards tickets;

    @Autowired
    Readers readers;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterRenderer renderer;

    @Autowired
    MailSettings settings;

    @Autowired
    Bounces bounces;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    WebhookReceiver gateway;
    WebhookCourier usualCourier;
    ApplicationListener<PayloadApplicationEvent<?>> listener;
    WebhookRound round;
    String number;

    /** The application of the tests has no webhooks: this one hears of milestones as if it had one for the leads. */
    @BeforeEach
    void setAWebhookForTheLeads() {
        provider.opens();
        gateway = WebhookReceiver.start();
        usualCourier = (WebhookCourier) ReflectionTestUtils.getField(target(), "webhooks");
        WebhookSettings webhooks = webhooks(gateway.url());
        EscalationWebhooks calls =
                new EscalationWebhooks(tickets, readers, outbox, renderer, webhooks, settings, events, clock);
        listener = event -> {
            if (event.getPayload() instanceof MilestoneReached milestone) {
                calls.on(milestone);
            }
        };
        application.addApplicationListener(listener);
        use(webhooks);
        number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
    }

    @AfterEach
    void takeItAway() {
        application.removeApplicationListener(listener);
        ReflectionTestUtils.setField(target(), "webhooks", usualCourier);
        gateway.close();
    }

    @Test
    void eachEscalationToTheRoleIsCalledWithItsFactsAndASignature() throws Exception {
        time.travelToFiring(BREACH);

        assertThat(round.run(() -> true)).isEqualTo(2);

        assertThat(gateway.calls()).hasSize(2);
        WebhookReceiver.Call breach = gateway.calls().get(1);
        JsonNode told = new ObjectMapper().readTree(breach.body());
        assertThat(told.path("role").asText()).isEqualTo("LEAD");
        assertThat(told.path("people")).hasSize(1);
        assertThat(told.path("people").get(0).path("id").asText()).isEqualTo(Provider.LEAD);
        assertThat(told.path("ticket").asText()).isEqualTo(number);
        assertThat(told.path("subject").asText()).isEqualTo("Не открывается карточка");
        assertThat(told.path("customer").asText()).isEqualTo("ООО «PREMIUM»");
        assertThat(told.path("priority").asInt()).isEqualTo(1);
        assertThat(told.path("clock").asText()).isEqualTo("REACTION");
        assertThat(told.path("percent").asInt()).isEqualTo(100);
        assertThat(told.path("due").asText()).isEqualTo("2026-03-02T10:00+03:00");
        assertThat(told.path("link").asText()).isEqualTo("https://support.company.example/api/v1/tickets/" + number);
        assertThat(breach.path()).isEqualTo("/opora");
        assertThat(breach.contentType()).isEqualTo("application/json");
        assertThat(breach.timestamp()).isEqualTo(Long.toString(BREACH.getEpochSecond()));
        assertThat(breach.signature()).isEqualTo("sha256=" + hmac(breach.timestamp() + "." + breach.body()));
        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(round.run(() -> true)).isZero();
    }

    @Test
    void lettersAndCallsDoNotWaitForEachOther() {
        time.travelToFiring(BREACH);
        application.getBean(OutboxRound.class).run();

        assertThat(states()).containsExactly("PENDING", "PENDING");
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void itIsCalledInTheNightToo() {
        time.travelTo(Instant.parse("2026-03-07T03:00:00+03:00"));
        String other = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 2);
        jdbc.update("delete from opora.notification");
        time.travelToFiring(Instant.parse("2026-03-07T06:00:00+03:00"));

        round.run(() -> true);

        assertThat(gateway.calls()).anySatisfy(call -> assertThat(call.body()).contains(other, "\"percent\":75"));
    }

    @Test
    void aCallThatFailsIsTriedAgainUnderTheSameId() {
        gateway.answer(503);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        round.run(() -> true);
        assertThat(states()).containsExactly("FAILED");
        assertThat(failure()).isEqualTo("The webhook answered 503");
        gateway.answer(200);

        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(46)));

        assertThat(states()).containsExactly("SENT");
        assertThat(gateway.calls())
                .hasSize(2)
                .extracting(WebhookReceiver.Call::id)
                .containsOnly(id());
        assertThat(gateway.calls().get(1).timestamp())
                .isEqualTo(Long.toString(
                        TimeTravel.START.plus(Duration.ofMinutes(46)).getEpochSecond()));
    }

    @Test
    void aCallThatNeverArrivesBecomesAPersonsTaskWhoLetsItBeTriedAnew() {
        gateway.answer(500);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        round.run(() -> true);

        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(59)));
        assertThat(undelivered()).isNull();
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45 + 21)));

        assertThat(gateway.calls()).hasSize(4);
        assertThat(tasks.getVariables(undelivered().getId()))
                .containsEntry("calledRole", "руководители групп")
                .containsEntry("failure", "The webhook answered 500")
                .containsEntry("subject", "[" + number + "] 75 % срока (первый ответ): Не открывается карточка");
        gateway.answer(202);
        tasks.complete(undelivered().getId(), Map.of("deliveryDecision", "RETRY"));
        time.fireDueJobs();
        assertThat(jdbc.queryForObject("select state from opora.notification where id = ?::uuid", String.class, id()))
                .isEqualTo("SENT");
    }

    @Test
    void aRedirectIsNotFollowed() {
        gateway.answer(307);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        round.run(() -> true);

        assertThat(gateway.calls()).extracting(WebhookReceiver.Call::path).containsExactly("/opora");
        assertThat(failure()).isEqualTo("The webhook answered 307");
    }

    @Test
    void aReceiverThatIsNotThereIsAFailureLikeAnyOther() {
        gateway.close();
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        round.run(() -> true);

        assertThat(states()).containsExactly("FAILED");
        assertThat(failure()).isNotBlank();
    }

    @Test
    void aCallWhoseWebhookIsNotSetAnyMoreGoesToAPersonAndNowhereElse() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        use(webhooks(""));
        round.run(() -> true);

        assertThat(gateway.calls()).isEmpty();
        assertThat(failure()).isEqualTo("No webhook is set for LEAD");
        assertThat(undelivered()).isNotNull();
    }

    @Test
    void withoutAWebhookNothingIsWritten() {
        application.removeApplicationListener(listener);

        time.travelToFiring(BREACH);

        assertThat(states()).isEmpty();
    }

    @Test
    void onlyANodeThatSendsNothingMakesNoCalls() {
        assertThat(application.getBean(WebhookPoll.class).isAutoStartup()).isFalse();
        assertThat(new WebhookPoll(round, webhooks(gateway.url()), settings).isAutoStartup())
                .isTrue();
        assertThat(new WebhookPoll(round, webhooks(""), sendingLetters()).isAutoStartup())
                .isTrue();
    }

    @Test
    void callsThatARemovedWebhookLeftReachAPersonWithoutAnyWebhook() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        WebhookSettings none = webhooks("");
        use(none);
        WebhookPoll poll = new WebhookPoll(round, none, sendingLetters());
        poll.start();
        try {
            Waiting.until(() -> "the call is " + states(), Duration.ofSeconds(20), () -> undelivered() != null);
        } finally {
            poll.stop();
        }
        assertThat(failure()).isEqualTo("No webhook is set for LEAD");
    }

    @Test
    void aPollOfItsOwnMakesTheCalls() {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(45)));
        WebhookPoll poll = new WebhookPoll(round, webhooks(gateway.url()), settings);
        poll.start();
        try {
            poll.wakeUp(new EscalationWebhooks.CallWritten());
            Waiting.until(
                    () -> "the call is " + states(), Duration.ofSeconds(20), () -> states().equals(List.of("SENT")));
        } finally {
            poll.stop();
        }
        assertThat(gateway.calls()).hasSize(1);
    }

    private void use(WebhookSettings webhooks) {
        WebhookCourier courier = new WebhookCourier(webhooks, settings, clock);
        ReflectionTestUtils.setField(target(), "webhooks", courier);
        round = new WebhookRound(outbox, courier, bounces, events, transaction, settings, clock);
    }

    private Object target() {
        return AopTestUtils.getUltimateTargetObject(deliveries);
    }

    private MailSettings sendingLetters() {
        return new MailSettings(
                true,
                settings.from(),
                settings.fromName(),
                settings.replyTo(),
                settings.zone(),
                settings.pollInterval(),
                settings.perSecond(),
                settings.retryAfter());
    }

    /** The secret as a settings file may hold it, with blanks around. */
    private static WebhookSettings webhooks(String url) {
        return new WebhookSettings(
                null,
                null,
                new WebhookSettings.Hook(url, " " + SECRET + "\n"),
                null,
                null,
                null,
                "https://support.company.example/");
    }

    private static String hmac(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private Task undelivered() {
        return tasks.createTaskQuery().taskDefinitionKey("HandleUndelivered").singleResult();
    }

    private List<String> states() {
        return jdbc.queryForList(
                "select state from opora.notification where channel = 'WEBHOOK' order by position", String.class);
    }

    private String id() {
        return jdbc.queryForList(
                        "select id::text from opora.notification where channel = 'WEBHOOK' order by position",
                        String.class)
                .get(0);
    }

    private String failure() {
        return jdbc.queryForObject(
                "select last_failure from opora.notification where channel = 'WEBHOOK'", String.class);
    }
}

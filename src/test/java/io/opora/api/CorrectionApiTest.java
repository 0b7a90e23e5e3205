package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Mistakes are put right by replay: previewed, approved, and the old result stays. The week of the tests begins on Monday, March
 * 2; Basic is open from 10:00 to 18:00 and promises priority 1 within 24 hours: until Wednesday, 18:00.
 */
@OporaTest
class CorrectionApiTest {

    private static final String PATH = "/api/v1/corrections";
    private static final Instant WEDNESDAY_CLOSING = Instant.parse("2026-03-04T18:00:00+03:00");
    private static final Instant THURSDAY_NOON = Instant.parse("2026-03-05T12:00:00+03:00");
    private static final Instant THURSDAY_CLOSING = Instant.parse("2026-03-05T18:00:00+03:00");

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    Clients clients;
    ApiClient manager;
    ApiClient admin;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        manager = clients.of(provider.staff(Provider.MANAGER));
        staff.hire(new NewStaffMember(
                "admin", "Павел Зимин", "admin@opora.example", StaffLanguage.RU, Set.of(StaffGroups.CAMUNDA_ADMIN)));
        admin = clients.of(provider.staff("admin"));
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    @Proves({Term.REPAIRED_BY_REPLAY, Term.REPAIR_APPROVED})
    void aDayThatWasDecreedLaterTurnsABreachIntoKeptAndBack() {
        String number = answeredOnThursday();
        assertThat(reaction(number).outcome()).isEqualTo(Outcome.BREACHED);
        int letters = letters();

        closeTuesday(true);
        String there = previewCalendar(number);

        JsonNode clock = only(there);
        assertThat(clock.path("ticket").asText()).isEqualTo(number);
        assertThat(clock.path("changes").asBoolean()).isTrue();
        assertThat(clock.at("/before/outcome").asText()).isEqualTo("BREACHED");
        assertThat(clock.at("/before/breachedAt").asText()).isEqualTo("2026-03-04T18:00:00+03:00");
        assertThat(clock.at("/after/outcome").asText()).isEqualTo("KEPT");
        assertThat(clock.at("/after/breachedAt").isNull()).isTrue();
        assertThat(clock.at("/after/dueAt").asText()).isEqualTo("2026-03-05T18:00:00+03:00");
        assertThat(reaction(number).outcome()).as("nothing changes before").isEqualTo(Outcome.BREACHED);

        JsonNode approved = approve(there);
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.path("applied").asInt()).isOne();
        ClockView kept = reaction(number);
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kept.breachedAt()).isNull();
        assertThat(kept.dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(kept.promise().calendarVersion()).isEqualTo(2);
        assertThat(row(number)).isEqualTo("KEPT");
        assertThat(kept.events())
                .as("the old result stays")
                .anySatisfy(event -> {
                    assertThat(event.type()).isEqualTo(ClockEvent.Type.BREACHED);
                    assertThat(event.effectiveAt()).isEqualTo(WEDNESDAY_CLOSING);
                })
                .anySatisfy(event -> {
                    assertThat(event.type()).isEqualTo(ClockEvent.Type.BREACH_VOIDED);
                    assertThat(event.effectiveAt()).isEqualTo(WEDNESDAY_CLOSING);
                    assertThat(event.actor()).isEqualTo(Provider.MANAGER);
                    assertThat(event.why()).isEqualTo("decree");
                });

        closeTuesday(false);
        String back = previewCalendar(number);
        assertThat(only(back).at("/after/breachedAt").asText()).isEqualTo("2026-03-04T18:00:00+03:00");
        approve(back);

        assertThat(reaction(number).outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(reaction(number).breachedAt()).isEqualTo(WEDNESDAY_CLOSING);
        assertThat(row(number)).isEqualTo("BREACHED");
        assertThat(letters()).as("a closed clock changes silently").isEqualTo(letters);
    }

    /** Nobody is asked about it, for a correction may find thousands; but each can be explained. */
    @Test
    void aBreachThatACorrectionFoundIsExplainedAndApproved() {
        String number = answeredOnThursday();
        closeTuesday(true);
        approve(previewCalendar(number));
        assertThat(breachProcesses()).as("what was asked before is void").isZero();
        closeTuesday(false);
        approve(previewCalendar(number));
        assertThat(breachProcesses()).isZero();
        String clock = "'clockId': '" + reaction(number).id() + "'";

        ApiClient.Answer explained = clients.engineer()
                .act(number, "explain-breach", "{" + clock + ", 'category': 'OTHER', 'text': 'Указ отменили.'}");
        assertThat(explained.status()).isEqualTo(200);
        assertThat(breachProcesses()).as("a manager has the task now").isOne();
        ApiClient.Answer approved = manager.act(number, "decide-breach-reason", "{" + clock + ", 'accept': true}");

        assertThat(approved.body().at("/clocks/0/breachReason/state").asText()).isEqualTo("APPROVED");
        assertThat(approved.body().at("/clocks/0/breachReason/text").asText()).isEqualTo("Указ отменили.");
        assertThat(breachProcesses()).isZero();
    }

    /** The same instant is missed again: what was approved before it was void does not stand in for a new answer. */
    @Test
    void aBreachThatIsFoundAgainIsExplainedAnew() {
        String number = answeredOnThursday();
        String clock = "'clockId': '" + reaction(number).id() + "'";
        explain(number, clock, "Сначала.");
        assertThat(decide(number, clock).status()).isEqualTo(200);
        closeTuesday(true);
        approve(previewCalendar(number));
        closeTuesday(false);
        approve(previewCalendar(number));

        explain(number, clock, "Указ отменили.");
        JsonNode told = decide(number, clock).body().at("/clocks/0/breachReason");

        assertThat(told.path("text").asText()).isEqualTo("Указ отменили.");
        assertThat(told.path("state").asText()).isEqualTo("APPROVED");
        assertThat(told.at("/earlier/0/text").asText()).isEqualTo("Сначала.");
        assertThat(told.at("/earlier/0/state").asText()).isEqualTo("VOID");
    }

    /** Neither hides a later reason from the manager nor brings the task back. */
    @Test
    void aReasonThatWaitedWhenItsBreachBecameVoidIsNotDecidedAnyMore() {
        String number = answeredOnThursday();
        String clock = "'clockId': '" + reaction(number).id() + "'";
        explain(number, clock, "Сначала.");
        closeTuesday(true);
        approve(previewCalendar(number));

        assertThat(breachProcesses()).isZero();
        assertThat(decide(number, clock).status()).isEqualTo(409);
        closeTuesday(false);
        approve(previewCalendar(number));
        explain(number, clock, "Потом.");
        assertThat(decide(number, clock)
                        .body()
                        .at("/clocks/0/breachReason/text")
                        .asText())
                .isEqualTo("Потом.");
    }

    private void explain(String number, String clock, String text) {
        ApiClient.Answer answer = clients.engineer()
                .act(number, "explain-breach", "{" + clock + ", 'category': 'OTHER', 'text': '" + text + "'}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private ApiClient.Answer decide(String number, String clock) {
        return manager.act(number, "decide-breach-reason", "{" + clock + ", 'accept': true}");
    }

    private long breachProcesses() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("breach-reason")
                .count();
    }

    @Test
    void whatComesToTheSameIsLeftAlone() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        int events = reaction(number).events().size();
        publish("{'exceptions': [{'date': '2026-02-24', 'hours': 'closed'}], 'note': 'past'}");

        String id = previewCalendar(number);
        JsonNode preview = manager.get(PATH + "/" + id).body();
        approve(id);

        assertThat(preview.path("selected").asInt()).isOne();
        assertThat(preview.path("changed").asInt()).isZero();
        assertThat(preview.path("unchanged").asInt()).isOne();
        assertThat(reaction(number).events()).hasSize(events);
    }

    @Test
    @Proves(Term.REPAIRED_BY_REPLAY)
    void aWrongTermIsReplacedByTheRightOne() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 1);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(2)));
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        assertThat(reaction(number).outcome()).isEqualTo(Outcome.BREACHED);

        String id =
                id(preview("{'kind': 'TERMS', 'reason': 'the contract says four', 'clock': 'REACTION', 'priority': 1,"
                        + " 'amount': 4, 'unit': 'HOURS', 'tickets': ['" + number + "']}"));
        approve(id);

        assertThat(reaction(number).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(reaction(number).dueAt()).isEqualTo(TimeTravel.START.plus(Duration.ofHours(4)));
        assertThat(reaction(number).promise().budget().iso()).isEqualTo("PT4H");
        assertThat(scene.clock(number, ClockKind.RESOLUTION).promises()).hasSize(1);
        JsonNode receipt = manager.get("/api/v1/tickets/" + number + "/clocks/"
                        + reaction(number).id() + "/receipt")
                .body();
        assertThat(receipt.at("/promises/1/basis").asText()).isEqualTo("CORRECTION");
        assertThat(receipt.at("/promises/1/corrects").asInt()).isZero();
        assertThat(receipt.at("/promises/1/why").asText()).isEqualTo("the contract says four");
        assertThat(receipt.at("/voided/0/type").asText()).isEqualTo("BREACH");
        assertThat(receipt.at("/sum/budget").asText()).isEqualTo("PT4H");
        assertThat(receipt.at("/sum/counted").asText()).isEqualTo("PT2H");
    }

    @Test
    @Proves(Term.REPAIRED_BY_REPLAY)
    void aPauseThatNeverWasCountsAndTheOpenClockGoesOn() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 1);
        time.travelBy(Duration.ofHours(1));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        assertThat(resolution(number).state()).isEqualTo(ClockState.PAUSED);
        time.travelBy(Duration.ofHours(2));

        String id = id(preview("{'kind': 'PAUSE', 'reason': 'the mail server was down', 'pauseCause': 'QUESTION',"
                + " 'pauseFrom': '2026-03-02T10:00:00+03:00', 'tickets': ['" + number + "']}"));
        assertThat(only(id).at("/before/state").asText()).isEqualTo("PAUSED");
        assertThat(only(id).at("/before/remaining").asText()).isEqualTo("PT11H");
        assertThat(only(id).at("/after/dueAt").asText()).isEqualTo("2026-03-02T21:00:00+03:00");
        approve(id);

        ClockView clock = resolution(number);
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueAt()).isEqualTo(TimeTravel.START.plus(Duration.ofHours(12)));
        assertThat(clock.events()).extracting(ClockEvent::type).contains(ClockEvent.Type.PAUSE_VOIDED);
        assertThat(scene.timers(number)).contains(TimeTravel.START.plus(Duration.ofHours(6)));
    }

    @Test
    @Proves(Term.REPAIRED_BY_REPLAY)
    void aPauseThatNeverWasLeadsToABreachAtItsInstant() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 1);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(20)));
        assertThat(resolution(number).breachedAt()).isNull();
        int letters = letters();

        approve(id(preview("{'kind': 'PAUSE', 'reason': 'never sent', 'pauseFrom': '2026-03-02T00:00:00+03:00',"
                + " 'pauseTo': '2026-03-03T00:00:00+03:00', 'tickets': ['" + number + "']}")));

        assertThat(resolution(number).breachedAt()).isEqualTo(TimeTravel.START.plus(Duration.ofHours(12)));
        assertThat(scene.milestones(number, ClockKind.RESOLUTION)).containsExactly(50, 75, 100, 150);
        assertThat(letters())
                .as("of an open clock the highest milestone is told")
                .isGreaterThan(letters);
    }

    @Test
    void theTimerOfAnOpenClockMoves() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        assertThat(reaction(number).dueAt()).isEqualTo(WEDNESDAY_CLOSING);
        assertThat(scene.timers(number)).containsExactly(Instant.parse("2026-03-03T14:00:00+03:00"));
        closeTuesday(true);

        approve(previewCalendar(number));

        assertThat(reaction(number).dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(scene.timers(number)).containsExactly(Instant.parse("2026-03-04T14:00:00+03:00"));
        JsonNode ticket = manager.get("/api/v1/tickets/" + number).body();
        assertThat(ticket.at("/clocks/0/dueAt").asText()).isEqualTo("2026-03-05T18:00:00+03:00");
        assertThat(database.queryForObject("select due_at from opora.ticket", Timestamp.class)
                        .toInstant())
                .isEqualTo(THURSDAY_CLOSING);
    }

    @Test
    @Proves(Term.REPAIR_APPROVED)
    void aClockThatChangedAfterThePreviewIsSkipped() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        closeTuesday(true);
        String id = previewCalendar(number);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);

        JsonNode approved = approve(id);

        assertThat(approved.path("applied").asInt()).isZero();
        assertThat(approved.path("skipped").asInt()).isOne();
        assertThat(only(id).path("effect").asText()).isEqualTo("SKIPPED");
        assertThat(reaction(number).promises()).hasSize(1);
    }

    @Test
    void aPeriodSelectsTheClocksOfOneCustomerOrOfAll() {
        Actor one = provider.contactWith(SupportPackage.BASIC);
        scene.incident(one, 1);
        scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        String customer = database.queryForObject(
                "select customer_id::text from opora.contact where id = ?::uuid", String.class, one.id());
        closeTuesday(true);
        String period = "'startedFrom': '2026-03-02T00:00:00+03:00', 'startedTo': '2026-03-03T00:00:00+03:00'";

        JsonNode all =
                preview("{'kind': 'CALENDAR', 'reason': 'decree', 'calendar': 'BASIC_SERVICE_HOURS', " + period + "}");
        JsonNode ones =
                preview("{'kind': 'CALENDAR', 'reason': 'decree', 'calendar': 'BASIC_SERVICE_HOURS', 'customer': '"
                        + customer + "', " + period + "}");
        JsonNode none = preview("{'kind': 'CALENDAR', 'reason': 'decree', 'calendar': 'BASIC_SERVICE_HOURS',"
                + " 'startedFrom': '2026-03-03T00:00:00+03:00', 'startedTo': '2026-03-04T00:00:00+03:00'}");

        assertThat(all.path("selected").asInt()).isEqualTo(2);
        assertThat(ones.path("selected").asInt()).isOne();
        assertThat(none.path("selected").asInt()).isZero();
        JsonNode page = manager.get(PATH + "/" + id(all) + "/clocks?changes=true&size=1&page=1")
                .body();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("items")).hasSize(1);
        assertThat(manager.get(PATH).body().path("items"))
                .extracting(item -> item.path("id").asText())
                .containsExactly(id(none), id(ones), id(all));
    }

    @Test
    @Proves(Term.REPAIR_APPROVED)
    void itIsDecidedAboutOnce() {
        String number = answeredOnThursday();
        closeTuesday(true);
        String approved = previewCalendar(number);
        String rejected = previewCalendar(number);

        approve(approved);
        var again = manager.post(PATH + "/" + approved + "/approve", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("detail").asText()).isEqualTo("Это исправление уже утверждено.");
        assertThat(manager.post(PATH + "/" + approved + "/reject", json("{'reason': 'x'}"))
                        .status())
                .isEqualTo(409);

        JsonNode refused = manager.post(PATH + "/" + rejected + "/reject", json("{'reason': 'not this one'}"))
                .body();
        assertThat(refused.path("state").asText()).isEqualTo("REJECTED");
        assertThat(refused.path("decisionReason").asText()).isEqualTo("not this one");
        assertThat(manager.post(PATH + "/" + rejected + "/approve", "").status())
                .isEqualTo(409);
        JsonNode trail = manager.get("/api/v1/audit?type=CORRECTION").body().path("items");
        assertThat(trail)
                .extracting(item -> item.path("action").asText())
                .containsExactly("REJECTED", "APPROVED", "CREATED", "CREATED");
        assertThat(trail.get(1).at("/after/applied").asInt()).isOne();
    }

    @Test
    @Proves(Term.REPAIR_APPROVED)
    void onlyManagersAndAdministratorsPutThingsRight() {
        String number = answeredOnThursday();
        closeTuesday(true);
        String body = calendarBody(number);
        String id = previewCalendar(number);

        for (String person : new String[] {Provider.ENGINEER, Provider.LEAD}) {
            ApiClient other = clients.of(provider.staff(person));
            assertThat(other.post(PATH, body).status()).isEqualTo(403);
            assertThat(other.get(PATH).status()).isEqualTo(403);
            assertThat(other.get(PATH + "/" + id).status()).isEqualTo(403);
            assertThat(other.get(PATH + "/" + id + "/clocks").status()).isEqualTo(403);
            assertThat(other.post(PATH + "/" + id + "/approve", "").status()).isEqualTo(403);
            assertThat(other.post(PATH + "/" + id + "/reject", json("{'reason': 'x'}"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(clients.of(scene.contactOf(number)).get(PATH + "/" + id).status())
                .isEqualTo(403);
        assertThat(admin.post(PATH + "/" + id + "/approve", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'reason': 'x', 'tickets': ['OP-1']                                                             | kind",
                "'kind': 'CALENDAR', 'calendar': 'RU_BUSINESS_DAYS', 'tickets': ['OP-1']                        | reason",
                "'kind': 'CALENDAR', 'reason': 'x', 'tickets': ['OP-1']                                         | calendar",
                "'kind': 'CALENDAR', 'reason': 'x', 'calendar': 'NONE_SUCH', 'tickets': ['OP-1']                | calendar",
                "'kind': 'CALENDAR', 'reason': 'x', 'calendar': 'RU_BUSINESS_DAYS'                              | startedFrom",
                "'kind': 'CALENDAR', 'reason': 'x', 'calendar': 'RU_BUSINESS_DAYS', 'tickets': ['OP-999999']    | tickets[0]",
                "'kind': 'CALENDAR', 'reason': 'x', 'calendar': 'RU_BUSINESS_DAYS', 'tickets': ['7']            | tickets[0]",
                "'kind': 'CALENDAR', 'reason': 'x', 'calendar': 'RU_BUSINESS_DAYS', 'clock': 'REACTION', 'tickets': ['OP-1'] | clock",
                "'kind': 'TERMS', 'reason': 'x', 'clock': 'REACTION', 'tickets': ['OP-1']                       | amount",
                "'kind': 'TERMS', 'reason': 'x', 'clock': 'REACTION', 'amount': 4, 'tickets': ['OP-1']          | unit",
                "'kind': 'TERMS', 'reason': 'x', 'amount': 4, 'unit': 'HOURS', 'tickets': ['OP-1']              | clock",
                "'kind': 'TERMS', 'reason': 'x', 'clock': 'REACTION', 'amount': 0, 'unit': 'HOURS', 'tickets': ['OP-1'] | amount",
                "'kind': 'PAUSE', 'reason': 'x', 'tickets': ['OP-1']                                            | pauseFrom",
                "'kind': 'PAUSE', 'reason': 'x', 'pauseFrom': '2026-03-02T10:00:00+03:00', 'pauseTo': '2026-03-02T10:00:00+03:00', 'tickets': ['OP-1'] | pauseTo",
                "'kind': 'PAUSE', 'reason': 'x', 'pauseFrom': '2026-03-02T10:00:00+03:00', 'startedFrom': '2026-03-02T10:00:00+03:00', 'startedTo': '2026-03-01T10:00:00+03:00' | startedTo",
                "'kind': 'PAUSE', 'reason': 'x', 'pauseFrom': '2026-03-02T10:00:00+03:00', 'tickets': ['OP-1'], 'startedTo': '2026-03-01T10:00:00+03:00' | startedTo",
                "'kind': 'PAUSE', 'reason': 'x', 'pauseFrom': '2026-03-02T10:00:00+03:00', 'customer': 'x', 'tickets': ['OP-1'] | customer",
                "'kind': 'PAUSE', 'reason': 'x', 'pauseFrom': '2026-03-02T10:00:00+03:00', 'tickets': ['OP-1'], 'who': 'x' | who"
            })
    void whatIsWrongIsSaid(String fields, String field) {
        var answer = manager.post(PATH, json("{" + fields + "}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf(field)).as(answer.text()).isNotEmpty();
        assertThat(manager.get(PATH).body().path("total").asInt()).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nowhere = PATH + "/0b6f5f6e-3c1d-4a53-9f3a-0c5c7c1d2e3f";

        assertThat(manager.get(nowhere).status()).isEqualTo(404);
        assertThat(manager.get(PATH + "/7").status()).isEqualTo(404);
        assertThat(manager.get(nowhere + "/clocks").status()).isEqualTo(404);
        assertThat(manager.post(nowhere + "/approve", "").status()).isEqualTo(404);
    }

    /** Basic, priority 1, answered on Thursday noon; due on Wednesday at closing. */
    private String answeredOnThursday() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        time.travelToFiring(THURSDAY_NOON);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        return number;
    }

    private void closeTuesday(boolean closed) {
        publish(
                closed
                        ? "{'exceptions': [{'date': '2026-03-03', 'hours': 'closed'}], 'note': 'decree'}"
                        : "{'exceptions': [], 'note': 'decree withdrawn'}");
    }

    private void publish(String version) {
        assertThat(admin.post("/api/v1/calendars/BASIC_SERVICE_HOURS/versions", json(version))
                        .status())
                .isEqualTo(201);
    }

    private String calendarBody(String number) {
        return json("{'kind': 'CALENDAR', 'reason': 'decree', 'calendar': 'BASIC_SERVICE_HOURS', 'tickets': ['" + number
                + "']}");
    }

    private String previewCalendar(String number) {
        return id(preview(calendarBody(number)));
    }

    private JsonNode preview(String body) {
        var answer = manager.post(PATH, json(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode approve(String id) {
        var answer = manager.post(PATH + "/" + id + "/approve", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** The only clock of a correction. */
    private JsonNode only(String id) {
        JsonNode page = manager.get(PATH + "/" + id + "/clocks").body();
        assertThat(page.path("total").asInt()).isOne();
        return page.at("/items/0");
    }

    private static String id(JsonNode correction) {
        return correction.path("id").asText();
    }

    private static String json(String text) {
        return Requests.json(text);
    }

    private ClockView reaction(String number) {
        return scene.clock(number, ClockKind.REACTION);
    }

    private ClockView resolution(String number) {
        return scene.clock(number, ClockKind.RESOLUTION);
    }

    /** What reports read. */
    private String row(String number) {
        return database.queryForObject(
                "select outcome from opora.sla_clock where ticket_id = ? and kind = 'REACTION'",
                String.class,
                scene.card(number).id());
    }

    private int letters() {
        Integer letters = database.queryForObject("select count(*) from opora.notification", Integer.class);
        return letters == null ? 0 : letters;
    }
}

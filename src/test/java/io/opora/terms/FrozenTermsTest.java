package io.opora.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Contract;
import io.opora.contract.ContractRegister;
import io.opora.contract.ContractTerms;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.contract.Validity;
import io.opora.sla.Budget;
import io.opora.sla.Claim;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.Promise;
import io.opora.sla.PromiseChanges;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketViews;
import io.opora.ticket.Upgrades;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a ticket came in under holds for its whole life. */
@OporaTest
class FrozenTermsTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-12-31");

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    ContractRegister contracts;

    @Autowired
    PromiseChanges promises;

    @Autowired
    Upgrades upgrades;

    @Autowired
    TicketCards cards;

    @Autowired
    TicketViews views;

    @Autowired
    RepositoryService repository;

    @Autowired
    PlatformTransactionManager transactions;

    Deployment deployment;

    @BeforeEach
    void open() {
        provider.opens();
    }

    @AfterEach
    void undeploy() {
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    @Proves({Term.FROZEN_TERMS, Term.CONTRACT_VERSIONS})
    void anotherPackageFromADateAppliesToTicketsRegisteredAfterIt() {
        AtomicReference<Contract> concluded = new AtomicReference<>();
        Actor customer = provider.contactWith(SupportPackage.BASIC, contract -> {
            concluded.set(contract);
            return contract;
        });
        String before = scene.incident(customer, 2);
        Instant due = scene.clock(before, ClockKind.REACTION).dueAt();

        Contract basic = concluded.get();
        contracts.amend(new Contract(
                UUID.randomUUID(),
                basic.getNumber(),
                basic.getCustomer(),
                SupportPackage.PREMIUM,
                new Validity(LocalDate.parse("2026-03-03"), LAST_DAY),
                basic.getMonthlyFee()));
        String sameDay = scene.incident(customer, 2);
        time.travelTo(Instant.parse("2026-03-03T00:00:00+03:00"));
        String after = scene.incident(customer, 2);

        assertThat(scene.clock(before, ClockKind.REACTION).dueAt()).isEqualTo(due);
        assertThat(scene.findClock(before, ClockKind.RESOLUTION)).isEmpty();
        assertThat(promise(sameDay, ClockKind.REACTION).supportPackage()).isEqualTo(SupportPackage.BASIC);
        assertThat(promise(sameDay, ClockKind.REACTION).contractVersion()).isEqualTo(1);
        assertThat(promise(after, ClockKind.REACTION).supportPackage()).isEqualTo(SupportPackage.PREMIUM);
        assertThat(promise(after, ClockKind.REACTION).contractVersion()).isEqualTo(2);
        assertThat(scene.findClock(after, ClockKind.RESOLUTION)).isPresent();

        upgrade(before, 1);
        Promise upgraded = promise(before, ClockKind.REACTION);
        assertThat(upgraded.basis()).isEqualTo(Promise.Basis.UPGRADE);
        assertThat(upgraded.budget().iso()).as("Basic's, priority 1").isEqualTo("PT24H");
        assertThat(upgraded.contractVersion()).isEqualTo(1);
        assertThat(scene.findClock(before, ClockKind.RESOLUTION)).isEmpty();
    }

    @Test
    @Proves(Term.FROZEN_TABLE)
    void aLaterUpgradeAsksTheTableOfTheRegistration() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String before = scene.incident(customer, 2);
        int version = promise(before, ClockKind.RESOLUTION).tableVersion();
        halveTheResolutionOfPriority1();
        time.travelBy(Duration.ofHours(1));

        upgrade(before, 1);
        String after = scene.incident(customer, 1);

        Promise upgraded = promise(before, ClockKind.RESOLUTION);
        assertThat(upgraded.budget()).isEqualTo(new Budget(12, Budget.Unit.HOURS));
        assertThat(upgraded.tableVersion()).isEqualTo(version);
        assertThat(scene.clock(before, ClockKind.RESOLUTION).dueAt())
                .isEqualTo(TimeTravel.START.plus(Duration.ofHours(13)));
        assertThat(promise(after, ClockKind.RESOLUTION).budget()).isEqualTo(new Budget(6, Budget.Unit.HOURS));
        assertThat(promise(after, ClockKind.RESOLUTION).tableVersion()).isEqualTo(version + 1);
    }

    @Test
    @Proves(Term.FROZEN_TABLE)
    void aLaterReclassificationAsksTheTableOfTheRegistration() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String before = scene.incident(customer, 2);
        halveTheResolutionOfPriority1();

        reclassify(before, 1);

        assertThat(promise(before, ClockKind.RESOLUTION).budget()).isEqualTo(new Budget(12, Budget.Unit.HOURS));
    }

    /** Where nothing works any more, the edited table says 2. */
    @Test
    @Proves(Term.FROZEN_TABLE)
    void questionsAnsweredLaterAreReadByTheTableOfTheRegistration() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String before = scene.incident(customer, 2);
        edit("bpmn/priority.dmn", "WholeSystemDownThenPriority", "<text>1</text>", "<text>2</text>");

        upgrades.upgrade(
                before,
                new IncidentAnswers(true, Failing.MAIN, false),
                "Теперь не работает ничего",
                provider.staff(Provider.LEAD));
        String after = scene.incident(customer, 1);

        assertThat(scene.card(before).priority()).isEqualTo(1);
        assertThat(scene.card(after).priority()).isEqualTo(2);
    }

    /** A process owner took the old version away: the newest answers, and the promise says so. */
    @Test
    void withoutTheOldVersionTheNewestAnswers() {
        int packaged = promise(scene.incident(provider.contactWith(SupportPackage.PREMIUM), 2), ClockKind.RESOLUTION)
                .tableVersion();
        halveTheResolutionOfPriority1();
        String before = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 2);
        assertThat(promise(before, ClockKind.RESOLUTION).tableVersion()).isEqualTo(packaged + 1);
        repository.deleteDeployment(deployment.getId(), true);
        deployment = null;

        upgrade(before, 1);

        assertThat(promise(before, ClockKind.RESOLUTION).budget()).isEqualTo(new Budget(12, Budget.Unit.HOURS));
        assertThat(promise(before, ClockKind.RESOLUTION).tableVersion()).isEqualTo(packaged);
    }

    private Promise promise(String number, ClockKind kind) {
        return scene.clock(number, kind).promise();
    }

    private void upgrade(String number, int priority) {
        change(
                number,
                (ticketId, terms) -> promises.upgrade(
                        new Claim(ticketId, 1, terms, ServiceKind.INCIDENT, priority),
                        time.instant(),
                        "It got worse",
                        Provider.LEAD));
    }

    private void reclassify(String number, int priority) {
        ClockView clock = scene.clock(number, ClockKind.RESOLUTION);
        change(
                number,
                (ticketId, terms) -> promises.reclassify(
                        new Claim(ticketId, 1, terms, ServiceKind.INCIDENT, priority),
                        clock.startedAt(),
                        List.of(),
                        "It was worse from the start",
                        Provider.LEAD));
    }

    private void change(String number, Change change) {
        long ticketId = cards.card(number).id();
        ContractTerms terms = views.find(number, provider.staff(Provider.LEAD)).terms();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cards.lock(ticketId);
            change.make(ticketId, terms);
        });
    }

    private interface Change {

        void make(long ticketId, ContractTerms terms);
    }

    private void halveTheResolutionOfPriority1() {
        edit("bpmn/service-level.dmn", "PremiumPriority1ThenResolutionAmount", "<text>12</text>", "<text>6</text>");
    }

    /** Deploys a table with another value in one cell. */
    private void edit(String resource, String cell, String value, String other) {
        String packaged = read(resource);
        String rest = packaged.substring(packaged.indexOf(cell));
        String changed = packaged.replace(rest, rest.replaceFirst(value, other));
        assertThat(changed).isNotEqualTo(packaged);
        deployment = repository
                .createDeployment()
                .name("A process owner's change")
                .addString(resource, changed)
                .deploy();
    }

    private static String read(String resource) {
        try (InputStream content = FrozenTermsTest.class.getResourceAsStream("/" + resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.opora.sla;

import static io.opora.sla.ClockKind.REACTION;
import static io.opora.sla.ClockKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.opora.contract.Calendars;
import io.opora.contract.ContractTerms;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import io.opora.transaction.LockedTickets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OporaTest
class ClocksAtHandTest {

    private static final long TICKET = 1;
    private static final int PRIORITY = 1;
    private static final ContractTerms TERMS = new ContractTerms(
            UUID.randomUUID(),
            "Д-1",
            1,
            SupportPackage.PREMIUM,
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"),
            null,
            null,
            Set.of(),
            List.of());

    @Autowired
    ClocksAtHand atHand;

    @Autowired
    LockedTickets lockedTickets;

    @Autowired
    ClockRecords records;

    @Autowired
    SlaClocks clocks;

    @Autowired
    ClockViews views;

    @Autowired
    ServiceLevels serviceLevels;

    @Autowired
    Calendars calendars;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aClockIsKnownBeforeItHasARowAndWhereItWillBeAfterwards() {
        transaction.executeWithoutResult(status -> {
            lockedTickets.add(TICKET);
            List<ClockRecord> added = Stream.of(
                            add(RESOLUTION, 2), add(RESOLUTION, 1), add(REACTION, 2), add(REACTION, 1))
                    .toList();

            clocks.start(new Claim(TICKET, 2, TERMS, ServiceKind.INCIDENT, PRIORITY), TimeTravel.START, null, "anna");

            List<ClockView> seen = views.ofTicket(TICKET);
            assertThat(seen)
                    .extracting(ClockView::cycle, ClockView::kind)
                    .containsExactly(
                            tuple(1, REACTION), tuple(1, RESOLUTION), tuple(2, REACTION), tuple(2, RESOLUTION));
            assertThat(added).allSatisfy(clock -> assertThat(views.find(clock.getId()))
                    .get()
                    .extracting(ClockView::cycle, ClockView::kind)
                    .containsExactly(clock.cycle(), clock.kind()));
            assertThat(rows()).isZero();

            atHand.save(added);
            assertThat(records.findAllOf(TICKET))
                    .extracting(ClockRecord::getId)
                    .containsExactlyElementsOf(seen.stream().map(ClockView::id).toList());
            assertThat(rows()).isEqualTo(4);
            status.setRollbackOnly();
        });
    }

    @Test
    void nobodyHasTheClocksOfATicketThatIsNotLocked() {
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> atHand.lock(TICKET))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("must be locked before its clocks");
            lockedTickets.add(TICKET);
            assertThat(atHand.lock(TICKET)).isEmpty();
        });
    }

    private ClockRecord add(ClockKind kind, int cycle) {
        Target target =
                serviceLevels.targets(TERMS.supportPackage(), TERMS.ownTerms(), ServiceKind.INCIDENT, PRIORITY).stream()
                        .filter(each -> each.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        ClockRecord clock = new ClockRecord(
                TICKET,
                kind,
                cycle,
                0,
                Promise.of(target, PRIORITY, TERMS, calendars.current(target.calendar())),
                ClockEvent.of(ClockEvent.Type.STARTED, TimeTravel.START, ledger.now(), "anna"));
        ledger.settle(clock);
        atHand.add(clock);
        return clock;
    }

    private Integer rows() {
        return database.queryForObject("select count(*) from opora.sla_clock", Integer.class);
    }
}

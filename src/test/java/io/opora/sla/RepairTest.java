package io.opora.sla;

import static io.opora.sla.AClock.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.BusinessCalendar;
import io.opora.sla.AHistory.Step;
import io.opora.sla.AHistory.What;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mistake put right adds to a ledger. The office is open Monday to Friday, 10:00 to 18:00, and since version 2 always. */
class RepairTest {

    private static final Mistake SINCE_VERSION_2 = new Mistake.WrongCalendar("OFFICE", 2);

    /** Ten hours from Monday 9:00 on; at 12:00 both agree on Wednesday 13:00; the customer is asked over the night. */
    private final AHistory agreed = AHistory.of(
            10,
            List.of(
                    new Step(What.AGREE, 180, 49, 3, false),
                    new Step(What.PAUSE, 360, 1, 3, false),
                    new Step(What.RESUME, 960, 1, 3, false)));

    @Test
    void anAgreedInstantStaysAndItsPausesCountByTheRightCalendar() {
        Repair repair = repair(agreed, SINCE_VERSION_2);

        assertThat(repair.before().dueAt()).isEqualTo(march(4, "13:00"));
        assertThat(repair.after().dueAt()).isEqualTo(march(5, "05:00"));
        assertThat(repair.promises()).extracting(Promise::corrects).containsExactly(0, 1);
    }

    @Test
    void whatBothSidesAgreedOnIsNoTermThatCouldBeWrong() {
        Mistake anHour = new Mistake.WrongTerms(ClockKind.RESOLUTION, null, new Budget(1, Budget.Unit.HOURS), null);

        Repair repair = repair(agreed, anHour);

        assertThat(repair.promises()).extracting(Promise::corrects).containsExactly(0);
        assertThat(repair.after().dueAt()).isEqualTo(march(4, "13:00"));
        assertThat(repair.after().breachedAt()).as("before the agreement").isEqualTo(march(2, "11:00"));
        assertThat(repair.repaired().isBroken()).isFalse();
    }

    @Test
    void termsOfAnotherPriorityOrClockAreLeftAlone() {
        Budget anHour = new Budget(1, Budget.Unit.HOURS);

        assertThat(repair(agreed, new Mistake.WrongTerms(ClockKind.RESOLUTION, 2, anHour, null))
                        .isNeeded())
                .isFalse();
        assertThat(repair(agreed, new Mistake.WrongTerms(ClockKind.REACTION, null, anHour, null))
                        .isNeeded())
                .isFalse();
        assertThat(repair(agreed, new Mistake.WrongTerms(ClockKind.RESOLUTION, 3, anHour, null))
                        .isNeeded())
                .isTrue();
    }

    @Test
    void whatWasPutRightIsRight() {
        AHistory corrected = agreed.after(repair(agreed, SINCE_VERSION_2));

        assertThat(repair(corrected, SINCE_VERSION_2).isNeeded()).isFalse();
    }

    /** The first promise is due at 14:00; the upgrade at 11:00, which is due later, is the one in force. */
    @Test
    @Proves(Term.REPAIRED_BY_REPLAY)
    void aBreachThatNeverWasMayStillHappen() {
        AHistory upgraded = AHistory.of(
                4, List.of(new Step(What.UPGRADE, 120, 40, 2, false), new Step(What.RESUME, 240, 1, 3, false)));
        assertThat(upgraded.folded().breachedAt()).contains(march(2, "14:00"));

        Repair repair = repair(
                upgraded, new Mistake.WrongTerms(ClockKind.RESOLUTION, 3, new Budget(8, Budget.Unit.HOURS), null));

        assertThat(repair.after().breachedAt()).isNull();
        assertThat(repair.after().dueAt()).isEqualTo(march(2, "18:00"));
        assertThat(repair.events())
                .extracting(ClockEvent::type)
                .containsExactly(ClockEvent.Type.RETARGETED, ClockEvent.Type.BREACH_VOIDED, ClockEvent.Type.RETARGETED);
        assertThat(repair.repaired().promiseNumber())
                .as("one that was never broken")
                .isEqualTo(3);
    }

    /**
     * Twelve hours were promised where six were right. By those the deadline was 16:00, while the agreement of 12:00 stood in
     * its place; the upgrade at 17:00 ends that, and leaves no deadline that was not in force.
     */
    @Test
    @Proves(Term.REPAIRED_BY_REPLAY)
    void whatAnUpgradeLeftStandingFollowsFromTheRightTerms() {
        List<Step> steps = List.of(new Step(What.AGREE, 180, 49, 3, false), new Step(What.UPGRADE, 300, 60, 1, true));
        AHistory wrong = AHistory.of(12, steps);
        AHistory right = AHistory.of(6, steps);

        Repair repair =
                repair(wrong, new Mistake.WrongTerms(ClockKind.RESOLUTION, 3, new Budget(6, Budget.Unit.HOURS), null));

        assertThat(repair.after()).isEqualTo(Result.of(right.folded(), right.now()));
        assertThat(repair.after().breachedAt()).isNull();
        assertThat(repair.after().dueAt()).isEqualTo(march(4, "13:00"));
    }

    private static Repair repair(AHistory history, Mistake mistake) {
        return Repair.of(mistake, history.facts(), RepairTest::calendarOf, "a mistake", "manager", history.now());
    }

    private static BusinessCalendar calendarOf(Promise promise) {
        return promise.calendarVersion() > 1 ? AClock.ALWAYS : AHistory.calendarOf(promise);
    }
}

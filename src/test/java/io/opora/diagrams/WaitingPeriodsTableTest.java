package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.ticket.WaitsFor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge rules of silence, R8, R11 and the time in which a line accepts what it is handed. */
class WaitingPeriodsTableTest {

    private final Table table = Table.named("waiting-periods");

    /** Edge rule: reminders after 2 and 4 business days, closed with notice after 6. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void silenceOnAQuestionIsRemindedTwiceThenEndsTheTicket(int priority) {
        assertThat(periods("QUESTION", priority))
                .containsExactly(
                        "2 BUSINESS_DAYS RU_BUSINESS_DAYS REMIND",
                        "4 BUSINESS_DAYS RU_BUSINESS_DAYS REMIND",
                        "6 BUSINESS_DAYS RU_BUSINESS_DAYS CLOSE");
    }

    /** Edge rule: silence on a solution closes after 5 business days. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void silenceOnASolutionAcceptsIt(int priority) {
        assertThat(periods("SOLUTION", priority)).containsExactly("5 BUSINESS_DAYS RU_BUSINESS_DAYS CLOSE");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aRequestThatNobodyConfirmsLapsesLikeAQuestion(int priority) {
        assertThat(periods("CONFIRMATION", priority)).isEqualTo(periods("QUESTION", priority));
    }

    @ParameterizedTest(name = "priority {0}: {1}")
    @CsvSource({
        "1, 30 MINUTES PREMIUM_SERVICE_HOURS RETURN",
        "2, 4 HOURS BUSINESS_SERVICE_HOURS RETURN",
        "3, 4 HOURS BUSINESS_SERVICE_HOURS RETURN",
        "4, 4 HOURS BUSINESS_SERVICE_HOURS RETURN"
    })
    void aHandOverThatNobodyAcceptsGoesBack(int priority, String period) {
        assertThat(periods("HAND_OVER", priority)).containsExactly(period);
    }

    /** R8: one day of the package's service hours, and a reminder halfway. */
    @ParameterizedTest
    @CsvSource({"BASIC, 4, 8", "BUSINESS, 5, 10", "PREMIUM, 12, 24"})
    void silenceOnADowngradeAcceptsItAfterOneServiceDay(String supportPackage, int reminder, int acceptance) {
        String calendar = " HOURS " + supportPackage + "_SERVICE_HOURS ";
        assertThat(List.of(1, 2, 3)).allSatisfy(priority -> assertThat(periods("DOWNGRADE", priority, supportPackage))
                .containsExactly(reminder + calendar + "REMIND", acceptance + calendar + "CLOSE"));
    }

    /** R11: within 30 days of closing, days of 24 hours that need no calendar. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aTicketIsReopenedWithinThirtyDays(int priority) {
        assertThat(periods("REOPENING", priority)).containsExactly("30 DAYS null UNTIL");
    }

    @Test
    void everyWaitEndsOnce() {
        List<Map<String, Object>> all = Facts.with(Facts.none(), "waitsFor", Facts.names(WaitsFor.values()));
        all = Facts.with(all, "priority", 1, 2, 3, 4);
        all = Facts.with(all, "supportPackage", Facts.names(SupportPackage.values()));
        assertThat(all).hasSize(6 * 4 * 3).allSatisfy(facts -> assertThat(table.rows(facts))
                .filteredOn(row -> !"REMIND".equals(row.get("action")))
                .hasSize(1));
    }

    private List<String> periods(String waitsFor, int priority) {
        return periods(waitsFor, priority, "PREMIUM");
    }

    private List<String> periods(String waitsFor, int priority, String supportPackage) {
        return table.rows(facts("waitsFor", waitsFor, "priority", priority, "supportPackage", supportPackage)).stream()
                .map(row -> "%s %s %s %s"
                        .formatted(row.get("amount"), row.get("unit"), row.get("calendar"), row.get("action")))
                .toList();
    }
}

package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.Slot;
import io.opora.sla.Budget;
import io.opora.sla.ClockKind;
import io.opora.sla.DeadlinePreview;
import io.opora.sla.Target;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Target THREE_DAYS = new Target(
            ClockKind.RESOLUTION, new Budget(3, Budget.Unit.BUSINESS_DAYS), "RU_BUSINESS_DAYS", "PremiumPriority2", 7);

    @Test
    void whatEndsAtMidnightEndsAt24OfItsDay() {
        String told = explained(
                Language.EN,
                "2026-03-24T00:00:00+03:00",
                slot("2026-03-19T21:00:20.5+03:00", "2026-03-20T00:00:00+03:00"),
                slot("2026-03-20T00:00:00+03:00", "2026-03-24T00:00:00+03:00"));

        assertThat(told)
                .isEqualTo("Resolution: 3 business days by the calendar “Business days”, version 2 (row"
                        + " PremiumPriority2 of the table service-level, version 7). Counted from Thu 19.03.2026 21:00 (Moscow)."
                        + " What counts: Thu 19.03.2026 21:00–24:00 (3 h),"
                        + " Fri 20.03.2026 00:00–Mon 23.03.2026 24:00 (96 h). Due: Mon 23.03.2026 24:00.");
    }

    @Test
    void manyStretchesAreToldByTheirNumber() {
        Slot[] many = IntStream.rangeClosed(1, 20)
                .mapToObj(day -> slot(
                        "2026-03-%02dT10:00:00+03:00".formatted(day), "2026-03-%02dT10:45:00+03:00".formatted(day)))
                .toArray(Slot[]::new);

        assertThat(explained(Language.RU, "2026-03-20T10:45:00+03:00", many))
                .contains("3 раб. дн.")
                .contains("Считается промежутков: 20, с вс 01.03.2026 10:00 до пт 20.03.2026 10:45.");
        assertThat(explained(Language.RU, "2026-03-01T10:45:00+03:00", many[0]))
                .contains("вс 01.03.2026 10:00–10:45 (45 мин)");
    }

    private static String explained(Language language, String dueAt, Slot... slots) {
        return new Explanation(language)
                .of(
                        new DeadlinePreview(THREE_DAYS, 2, instant(dueAt), false, List.of(slots)),
                        instant("2026-03-19T21:00:20.5+03:00"));
    }

    private static Slot slot(String from, String to) {
        return new Slot(instant(from), instant(to));
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}

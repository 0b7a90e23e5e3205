package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.sla.Budget;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoTest {

    @ParameterizedTest
    @CsvSource({
        "PT3H12M, PT3H12M",
        "PT0S, PT0S",
        "PT1M2.900S, PT1M2S",
        "-PT1H30M, -PT1H30M",
        "-PT0.5S, PT0S",
        "PT72H, PT72H"
    })
    void aDurationBelowZeroHasItsSignInFront(String duration, String shown) {
        assertThat(Iso.duration(Duration.parse(duration))).isEqualTo(shown);
        assertThat(Duration.parse(shown)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"PT72H, P3D", "PT71H12M, P2DT23H12M", "PT5H, PT5H", "-PT25H, -P1DT1H", "-PT30M, -PT30M", "PT0S, PT0S"})
    void businessDaysAreToldInDays(String left, String shown) {
        assertThat(Iso.remaining(Duration.parse(left), Budget.Unit.BUSINESS_DAYS))
                .isEqualTo(shown);
        assertThat(Duration.parse(shown)).isEqualTo(Duration.parse(left));
    }

    @Test
    void timesAreShownInMoscow() {
        assertThat(Iso.time(Instant.parse("2026-03-02T06:00:00Z"))).hasToString("2026-03-02T09:00+03:00");
    }
}

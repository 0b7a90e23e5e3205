package io.opora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59.999, false",
        "2026-01-01T00:00, true",
        "2026-12-31T23:59:59.999, true",
        "2027-01-01T00:00, false"
    })
    void lastsFromTheFirstDaysMidnightToTheLastDaysInMoscow(String moment, boolean valid) {
        assertThat(days("2026-01-01", "2026-12-31").contains(Moscow.at(moment))).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-06-30, true",
        "2027-01-01, 2027-06-30, false",
        "2025-01-01, 2025-12-31, false",
        "2026-03-01, 2026-03-01, true"
    })
    void overlapsWhereOneDayIsShared(LocalDate from, LocalDate to, boolean overlaps) {
        Validity year = days("2026-01-01", "2026-12-31");
        assertThat(year.overlaps(new Validity(from, to))).isEqualTo(overlaps);
        assertThat(new Validity(from, to).overlaps(year)).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-01, 2026-01-31, true", "2025-02-01, 2026-01-30, false", "2024-02-29, 2025-02-27, true"})
    @Proves(Term.MINIMUM_TERM)
    void theMinimumTermIsTwelveMonths(LocalDate from, LocalDate to, boolean longEnough) {
        assertThat(new Validity(from, to).lastsMinimumTerm()).isEqualTo(longEnough);
    }

    @Test
    void endsNoEarlierThanItStarts() {
        assertThatThrownBy(() -> days("2026-01-02", "2026-01-01"))
                .hasMessage("A contract cannot end on 2026-01-01 before it starts on 2026-01-02");
    }

    private static Validity days(String from, String to) {
        return new Validity(LocalDate.parse(from), LocalDate.parse(to));
    }
}

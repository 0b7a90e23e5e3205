package io.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.DecreedYears;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCalendarFileTest {

    @Test
    void theYearsThatComeWithTheApplicationAreWhole() {
        assertThat(ProductionCalendarFile.read(ProductionCalendarFile.packaged())
                        .problems())
                .isEmpty();
        assertThat(ProductionCalendarFile.packagedYears())
                .extracting(ProductionYear::year)
                .containsExactly(2024, 2025, 2026, 2027);
    }

    @Test
    void aYearIsReadBackFromItsText() {
        assertThat(ProductionCalendarFile.packagedYears())
                .allSatisfy(year ->
                        assertThat(ProductionYear.parse(year.toString())).isEqualTo(year));
    }

    @Test
    void spreadsheetsMayWriteSemicolonsAndAByteOrderMark() {
        String plain = DecreedYears.file(2028, "2028-12-29,transferred_off,2028-01-01,ПП № 1");
        String spreadsheets = "\uFEFF" + plain.replace(',', ';').replace("\n", "\r\n");

        ProductionCalendarFile file = ProductionCalendarFile.read(spreadsheets);

        assertThat(file).isEqualTo(ProductionCalendarFile.read(plain));
        assertThat(file.problems()).isEmpty();
        assertThat(file.years().get(0).days())
                .contains(new ProductionDay(
                        LocalDate.parse("2028-12-29"),
                        ProductionDay.Kind.TRANSFERRED_OFF,
                        LocalDate.parse("2028-01-01"),
                        "ПП № 1"));
    }

    @Test
    void aQuotedNoteMayHoldACommaAndComesBackFromItsText() {
        ProductionCalendarFile file =
                ProductionCalendarFile.read(DecreedYears.file(2028, "2028-11-03,shortened,,\"один, два\""));

        assertThat(file.problems()).isEmpty();
        ProductionYear year = file.years().get(0);
        assertThat(year.days()).extracting(ProductionDay::note).contains("один, два");
        assertThat(ProductionYear.parse(year.toString())).isEqualTo(year);
    }

    /** The lines follow the header and the fixed holidays, so the first is line 16. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028-02-30,holiday,,                          | date             | date",
                "1928-02-20,holiday,,                          | date             | year",
                "2028-12-31,party,,                            | kind             | kind",
                "2028-12-30                                    |                  | columns",
                "2028-01-01,transferred_off,,                  | kind             | off-weekend",
                "2028-05-02,working_saturday,,                 | kind             | worked-weekday",
                "2028-05-01,transferred_off,,                  | date             | twice",
                "2028-05-03,transferred_off,soon,              | transferred_from | date",
                "2028-05-03,transferred_off,2028-05-02,        | transferred_from | transferred-from-weekday",
                "2028-05-06,working_saturday,2028-05-07,       | transferred_from | not-transferred",
            })
    void saysWhichLineAndColumnIsWrong(String line, String column, String code) {
        assertThat(ProductionCalendarFile.read(DecreedYears.file(2028, line)).problems())
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(16);
                    assertThat(problem.column()).isEqualTo(column == null ? "" : column);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(ProductionCalendarFile.read(DecreedYears.file(
                                2028,
                                "soon,party,,",
                                "2028-05-03,transferred_off,2028-01-01,",
                                "2028-05-04,transferred_off,2028-01-01,"))
                        .problems())
                .extracting(LineProblem::line, LineProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(16, "date"),
                        org.assertj.core.groups.Tuple.tuple(16, "kind"),
                        org.assertj.core.groups.Tuple.tuple(18, "transferred-twice"));
    }

    @Test
    void aYearThatWasCutOffIsNotTaken() {
        String file = DecreedYears.file(2028).replace("2028-11-04,holiday,,\n", "");

        assertThat(ProductionCalendarFile.read(file).problems())
                .isEqualTo(List.of(new LineProblem(0, "date", "missing-holiday", "2028-11-04")));
    }

    @Test
    void aFileWithoutDatesIsNoCalendar() {
        assertThat(ProductionCalendarFile.read(DecreedYears.HEADER).problems())
                .extracting(LineProblem::code)
                .containsExactly("empty");
    }
}

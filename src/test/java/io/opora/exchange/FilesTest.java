package io.opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.refusal.WrongFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are written and read, before anybody knows what they mean. */
class FilesTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("Название", "Номер"),
            List.of("ООО «Ромашка; и сын»", "К-1"),
            List.of("две\nстроки \"в кавычках\"", ""));

    @Test
    void csvComesBackAsItWasWritten() {
        Grid grid = CsvFile.read(CsvFile.write(ROWS));

        assertThat(grid.rows()).extracting(Grid.Row::cells).containsExactlyElementsOf(ROWS);
        assertThat(CsvFile.write(ROWS)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void aSpreadsheetComesBackAsItWasWritten() {
        Grid grid = XlsxFile.read(XlsxFile.write("customers", ROWS));

        assertThat(grid.rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("Название", "ООО «Ромашка; и сын»", "две\nстроки \"в кавычках\"");
        assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2\n", "a,b\r\n1,2", "\uFEFFa\tb\n\n1\t2\n", "a;b\r1;2\r"})
    void csvMayBeWrittenInManyWays(String text) {
        assertThat(CsvFile.read(text.getBytes(StandardCharsets.UTF_8)).rows())
                .extracting(Grid.Row::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void lineNumbersAreThoseThatAnEditorShows() {
        Grid grid = CsvFile.read("a;b\n\"x\ny\";1\n\nz;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(1, 2, 5);
    }

    @Test
    void datesAndNumbersOfASpreadsheetAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("x");
            sheet.value(0, 0, java.time.LocalDate.parse("2026-03-02"));
            sheet.style(0, 0).format("dd.mm.yyyy").set();
            sheet.value(0, 1, 24000.50);
            sheet.value(0, 2, true);
            sheet.formula(0, 3, "1+1");
        }

        assertThat(XlsxFile.read(bytes.toByteArray()).rows().get(0).cells())
                .containsExactly("2026-03-02", "24000.5", "true", "=1+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "Standard",
                "0.00\\ \"дней\"",
                "[Red]0",
                "[$-419]General",
                "0.00_d",
                "\"day\" 0",
                "@",
                "0"
            })
    void aNumberIsNoDateWhateverItsFormatIsCalled(String format) throws IOException {
        assertThat(shownAs(format, 24000.5)).isEqualTo("24000.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd.mm.yyyy", "[$-419]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "D/M/YY"})
    void aNumberThatIsShownAsADayIsOne(String format) throws IOException {
        assertThat(shownAs(format, 46083)).isEqualTo("2026-03-02");
    }

    private static String shownAs(String format, Number value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("x");
            sheet.value(0, 0, value);
            sheet.style(0, 0).format(format).set();
        }
        return XlsxFile.read(bytes.toByteArray()).rows().get(0).cells().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Плата в месяц, руб.\tНомер\n24 000,50\tД-1\n",
                "\n\"Плата в месяц, руб.\";Номер\n24 000,50;Д-1\n",
                "Плата в месяц, руб.;Номер\n24 000,50;Д-1\n",
                "\"Плата в месяц, руб.\",Номер\n\"24 000,50\",Д-1\n"
            })
    void aCommaInATitlePartsNothing(String text) {
        assertThat(CsvFile.read(text.getBytes(StandardCharsets.UTF_8)).rows())
                .extracting(Grid.Row::cells)
                .containsExactly(List.of("Плата в месяц, руб.", "Номер"), List.of("24 000,50", "Д-1"));
    }

    @Test
    void semicolonsPartWhereATitleInQuotationMarksHoldsManyCommas() {
        assertThat(CsvFile.read("\"a, b, c\";d".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("a, b, c", "d");
    }

    @Test
    void aCellIsNoLongerThanItMayBeWithoutQuotationMarksEither() {
        String longest = "x".repeat(Limits.LONGEST_CELL);
        assertThat(CsvFile.read(longest.getBytes(StandardCharsets.UTF_8)).rows())
                .hasSize(1);
        assertRefused(() -> CsvFile.read((longest + "x").getBytes(StandardCharsets.UTF_8)), "exchange.cell-too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, ",
        "28.02.2026, ",
        "31.02.2026, exchange.date",
        "2026-02-30, exchange.date",
        "1999-12-31, field.day-range",
        "01.01.2100, field.day-range",
        "+999999999-12-31, field.day-range"
    })
    void aDayIsOneOfTheCalendarAndOfThisCentury(String text, @Nullable String code) {
        Line line = new Line(2, Map.of("day", text));

        assertThat(line.date("day")).isEqualTo(code == null ? LocalDate.parse("2026-02-28") : null);

        if (code == null) {
            line.checks().refuseIfAny();
        } else {
            assertRefused(line.checks()::refuseIfAny, code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 495 123-45-67", "-5", "@SUM(A1)", "'=1", "\t=1"})
    void whatBeginsLikeAFormulaIsGuardedAndComesBack(String text) {
        assertThat(Cells.guarded(text)).startsWith("'");
        assertThat(Cells.unguarded(Cells.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ООО", "'цитата'", "7 495", "д'Артаньян"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(Cells.guarded(text)).isEqualTo(text);
        assertThat(Cells.unguarded(text)).isEqualTo(text);
    }

    @Test
    void anArchiveThatUnpacksIntoTooMuchIsRefusedUnread() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", new byte[Limits.LARGEST_UNPACKED + 1]);

        assertThat(bomb.length).isLessThan(Limits.LARGEST_FILE);
        assertRefused(() -> XlsxFile.read(bomb), "exchange.unpacks-too-large");
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        byte[] text = zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8));
        byte[] entities = zip(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"
                        .getBytes(StandardCharsets.UTF_8));

        assertRefused(() -> XlsxFile.read(text), "exchange.no-spreadsheet");
        assertRefused(() -> XlsxFile.read(entities), "exchange.no-spreadsheet");
        assertRefused(() -> XlsxFile.read(new byte[] {'P', 'K', 3, 4, 0}), "exchange.no-spreadsheet");
    }

    @Test
    void whatCannotBeReadAsTextIsRefused() {
        assertRefused(() -> CsvFile.read("Название".getBytes(Charset.forName("windows-1251"))), "exchange.not-utf-8");
        assertRefused(() -> CsvFile.read("a;b\n\"x;1".getBytes(StandardCharsets.UTF_8)), "exchange.open-quote");
        assertRefused(
                () -> CsvFile.read("a\n".repeat(Limits.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8)),
                "exchange.too-many-rows");
        assertRefused(
                () -> CsvFile.read(";".repeat(Limits.MOST_COLUMNS + 1).getBytes(StandardCharsets.UTF_8)),
                "exchange.too-many-columns");
    }

    private static void assertRefused(Runnable reading, String code) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(WrongFields.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}

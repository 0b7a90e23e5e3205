package io.opora.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Spreadsheets: one sheet is written, with every cell a text; of those that are read, the first sheet counts. */
final class XlsxFile {

    private static final String APPLICATION = "Opora";
    private static final String VERSION = "1.0";

    private XlsxFile() {}

    static byte[] write(String name, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            if (!rows.isEmpty()) {
                sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
                sheet.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Grid read(byte[] bytes) {
        Unpacking.check(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            try (Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return new Grid(rows(rows.iterator()));
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof io.opora.refusal.Refusal refusal) {
                throw refusal;
            }
            // The reader tells a broken file by whatever exception it happens to run into.
            throw UnreadableFile.because("no-spreadsheet");
        }
    }

    private static List<Grid.Row> rows(Iterator<Row> sheet) {
        List<Grid.Row> rows = new ArrayList<>();
        while (sheet.hasNext()) {
            Row row = sheet.next();
            List<String> cells = new ArrayList<>();
            Limits.check(rows.size(), row.getCellCount());
            for (int column = 0; column < row.getCellCount(); column++) {
                String cell = XlsxCell.text(row.getCell(column));
                if (cell.length() > Limits.LONGEST_CELL) {
                    throw UnreadableFile.because("cell-too-long", row.getRowNum(), Limits.LONGEST_CELL);
                }
                cells.add(cell);
            }
            Grid.Row read = new Grid.Row(row.getRowNum(), List.copyOf(cells));
            if (!read.isBlank()) {
                rows.add(read);
            }
        }
        return rows;
    }
}

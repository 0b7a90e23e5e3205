package io.opora.exchange;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into cells, sign by sign. */
final class CsvParser {

    private final String text;
    private final char separator;
    private final List<Grid.Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int rowStart = 1;
    private boolean quoted;

    CsvParser(String text) {
        this.text = text;
        this.separator = separatorOf(text);
    }

    Grid parse() {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean lineEnds = sign == '\n' || sign == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (quoted) {
                i += inQuotes(sign, i);
            } else if (sign == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (sign == separator) {
                endCell();
            } else if (lineEnds) {
                endRow();
            } else if (sign != '\r') {
                cell.append(sign);
            }
            if (lineEnds) {
                line++;
                if (!quoted) {
                    rowStart = line;
                }
            }
        }
        if (quoted) {
            throw UnreadableFile.because("open-quote", rowStart);
        }
        endRow();
        return new Grid(List.copyOf(rows));
    }

    /** @return how many signs were read besides this one */
    private int inQuotes(char sign, int place) {
        if (sign != '"') {
            append(sign);
            return 0;
        }
        if (place + 1 < text.length() && text.charAt(place + 1) == '"') {
            append('"');
            return 1;
        }
        quoted = false;
        return 0;
    }

    private void append(char sign) {
        cell.append(sign);
        if (cell.length() > Limits.LONGEST_CELL) {
            throw UnreadableFile.because("cell-too-long", rowStart, Limits.LONGEST_CELL);
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
        Limits.check(0, cells.size());
    }

    private void endRow() {
        endCell();
        Grid.Row row = new Grid.Row(rowStart, List.copyOf(cells));
        if (!row.isBlank()) {
            rows.add(row);
            Limits.check(rows.size(), 0);
        }
        cells = new ArrayList<>();
    }

    /** What parts the headings; they hold none of these signs themselves. */
    private static char separatorOf(String text) {
        String heading = text.lines().findFirst().orElse("");
        char separator = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(heading, candidate) > count(heading, separator)) {
                separator = candidate;
            }
        }
        return separator;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}

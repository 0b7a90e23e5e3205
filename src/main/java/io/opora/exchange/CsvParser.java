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
    private boolean blank = true;

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
            } else if (sign == '"' && blank) {
                clear();
                quoted = true;
            } else if (sign == separator) {
                endCell();
            } else if (lineEnds) {
                endRow();
            } else if (sign != '\r') {
                append(sign);
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
        blank &= Character.isWhitespace(sign);
        if (cell.length() > Limits.LONGEST_CELL) {
            throw UnreadableFile.because("cell-too-long", rowStart, Limits.LONGEST_CELL);
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        clear();
        Limits.check(0, cells.size());
    }

    private void clear() {
        cell.setLength(0);
        blank = true;
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

    /** What parts the headings: these hold commas here and there, but neither semicolons nor tabs. */
    private static char separatorOf(String text) {
        String heading = heading(text);
        return heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** The first row with anything in it, without what stands between quotation marks. */
    private static String heading(String text) {
        StringBuilder heading = new StringBuilder();
        boolean quotes = false;
        boolean anything = false;
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            boolean lineEnds = sign == '\n' || sign == '\r';
            if (lineEnds && !quotes && anything) {
                break;
            }
            anything |= !Character.isWhitespace(sign);
            if (sign == '"') {
                quotes = !quotes;
            } else if (!quotes) {
                heading.append(sign);
            }
        }
        return heading.toString();
    }
}

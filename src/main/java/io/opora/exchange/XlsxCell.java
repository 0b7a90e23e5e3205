package io.opora.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a spreadsheet's cell, as a person sees it, but for dates: these are ISO-8601. */
final class XlsxCell {

    /** What a format holds besides its signs: quoted text, colours and conditions, single and padding signs, its name. */
    private static final Pattern WORDS = Pattern.compile(
            "\"[^\"]*\"|\\[[^]]*]|[\\\\_*].|general|standard|основной",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern SHOWN_DATE = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    private XlsxCell() {}

    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() != CellType.FORMULA && cell.getValue() == null && cell.getRawValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case FORMULA -> "=" + cell.getFormula();
            case ERROR -> cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return number.toPlainString();
    }

    /** A date is a number that is shown as one; the built-in formats 14 to 22 are dates. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= 14 && id <= 22) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && SHOWN_DATE.matcher(WORDS.matcher(format).replaceAll("")).find();
    }
}

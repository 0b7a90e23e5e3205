package io.opora.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV in UTF-8. It is written as Russian spreadsheets read it: with a byte order mark, semicolons and CRLF. It is read
 * with or without the mark, with semicolons, commas or tabs, and with line breaks within quotes.
 */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATOR = ";";

    private CsvFile() {}

    static byte[] write(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(CsvFile::quoted).collect(Collectors.joining(SEPARATOR)))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Grid read(byte[] bytes) {
        String text = decoded(bytes);
        return new CsvParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).parse();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw UnreadableFile.because("not-utf-8");
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> sign == ';' || sign == '"' || sign == '\n' || sign == '\r')
                && cell.strip().equals(cell);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

package io.opora.ticket.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, picture.png, image/png, false",
        "255044462D312E370A, bill.pdf, application/pdf, false",
        "D0BFD180D0B8D0B2D0B5D182, заметка.txt, text/plain, false",
        "504B0304140000000800, отчёт.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, false",
        "4D5A90000300000004000000FFFF0000, bill.pdf, application/x-msdownload, true",
        "7F454C46020101000000000000000000, picture.png, application/x-elf, true",
        "504B0304140000000800, update.jar, application/java-archive, true",
        "FFFE0001020304, прошивка.exe, text/plain, true"
    })
    void contentCountsMoreThanTheName(String bytes, String name, String type, boolean active) throws IOException {
        String told = FileTypes.of(new ByteArrayInputStream(HexFormat.of().parseHex(bytes)), name);

        assertThat(told).startsWith(type.replace("application/x-msdownload", "application/x-"));
        assertThat(FileTypes.isActive(told, name)).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>x</body></html> | page.txt",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/> | picture.png",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/> | picture.svg",
                "#!/bin/sh | readme",
                "alert(1) | code.js",
                "del *.* | fix.bat",
                "WScript.Echo 1 | fix.vbs"
            })
    void pagesAndScriptsAreActive(String content, String name) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

        assertThat(FileTypes.isActive(FileTypes.of(new ByteArrayInputStream(bytes), name), name))
                .isTrue();
    }
}

package io.opora.ticket.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "журнал обмена.log          | журнал обмена.log",
                "../../etc/passwd           | passwd",
                "C:\\Users\\anna\\отчёт.doc | отчёт.doc",
                "..                         | file",
                ".htaccess                  | htaccess",
                "a/                         | file",
                "con                        | _con",
                "NUL.txt                    | _NUL.txt",
                "com1 .log                  | _com1 .log",
                "console.txt                | console.txt",
                "a<b>\"c\":d?*.txt          | a_b__c__d__.txt",
                "точка в конце...           | точка в конце",
                "много   пробелов\t.txt     | много пробелов .txt",
            })
    void aNameIsWhatItLooksLike(String given, String safe) {
        assertThat(SafeName.of(given)).isEqualTo(safe);
    }

    @Test
    void nothingTurnsTheWritingRoundOrHides() {
        assertThat(SafeName.of("счёт\u202Efdp.exe")).isEqualTo("счётfdp.exe");
        assertThat(SafeName.of("a\u0000b\r\nc\u200B.txt")).isEqualTo("ab c.txt");
        assertThat(SafeName.of("й.txt"))
                .as("one letter, not a letter and its mark")
                .isEqualTo("й.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = SafeName.of("я".repeat(300) + ".docx");

        assertThat(name).endsWith("я.docx");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void whatHasNoNameGetsOne() {
        assertThat(SafeName.of(null)).isEqualTo("file");
        assertThat(SafeName.of("")).isEqualTo("file");
        assertThat(SafeName.of("\u202E")).isEqualTo("file");
    }

    @Property
    void everyNameCanBeSavedAnywhere(@ForAll @StringLength(max = 400) String given) {
        String name = SafeName.of(given);

        assertThat(name)
                .isNotBlank()
                .doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}]")
                .isEqualTo(name.strip());
        assertThat(name).doesNotEndWith(".").doesNotStartWith(".");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(205);
        assertThat(SafeName.of(name)).as("safe once, safe for ever").isEqualTo(name);
    }
}

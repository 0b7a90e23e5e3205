package io.opora.api.masterdata;

import io.opora.refusal.WrongFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A text that was sent as a file. */
final class UploadedText {

    private static final String FIELD = "file";
    private static final int KILOBYTE = 1024;

    private UploadedText() {}

    /**
     * @param largest in KB
     * @throws WrongFields when the file is missing, too large or not in UTF-8
     */
    static String of(@Nullable MultipartFile file, int largest) {
        if (file == null || file.isEmpty()) {
            throw new WrongFields(FIELD, "field.required");
        }
        if (file.getSize() > (long) largest * KILOBYTE) {
            throw new WrongFields(FIELD, "production-calendar.too-large", largest);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new WrongFields(FIELD, "production-calendar.not-utf-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

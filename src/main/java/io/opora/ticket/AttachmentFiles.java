package io.opora.ticket;

import io.opora.ticket.file.FileStore;
import io.opora.ticket.file.FileTypes;
import io.opora.ticket.file.SafeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** What takes as long as a line is slow: outside any transaction, before and after the database is asked. */
@Component
public class AttachmentFiles {

    private final FileStore store;
    private final AttachmentSettings settings;

    AttachmentFiles(FileStore store, AttachmentSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Looks a file over that lies on disk.
     *
     * @param name as its sender calls it
     * @throws InvalidInput when it is empty
     * @throws TooLarge     when it is larger than one file may be
     */
    public ReceivedFile receive(@Nullable String name, InputStreamSource content) throws IOException {
        String safeName = SafeName.of(name);
        MessageDigest digest = sha256();
        long size;
        try (InputStream bytes = new DigestInputStream(content.getInputStream(), digest)) {
            size = bytes.transferTo(OutputStream.nullOutputStream());
        }
        if (size == 0) {
            throw new InvalidInput("file", "attachment.empty", safeName);
        }
        if (size > settings.largestFile().toBytes()) {
            throw new TooLarge(
                    "attachment.too-large", safeName, settings.largestFile().toMegabytes());
        }
        try (InputStream bytes = content.getInputStream()) {
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new ReceivedFile(safeName, FileTypes.of(bytes, safeName), size, sha256, content);
        }
    }

    /** @param attachment whose reader was checked when it was found */
    public void copy(AttachmentView attachment, OutputStream target) throws IOException {
        store.copy(attachment.id(), attachment.size(), target);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.opora.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through an archive before anybody unpacks it into memory: a small file may be made to unpack into a huge one, and
 * its XML to grow by entities of its own.
 */
final class Unpacking {

    private static final int PIECE = 8192;

    private Unpacking() {}

    /** @throws io.opora.refusal.WrongFields when it is no archive, unpacks into too much, or declares a document type */
    static void check(byte[] archive) {
        int entries = 0;
        long unpacked = 0;
        byte[] piece = new byte[PIECE];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > Limits.MOST_ENTRIES) {
                    throw UnreadableFile.because("no-spreadsheet");
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked = read(content, piece, unpacked);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw UnreadableFile.because("no-spreadsheet");
        }
        if (entries == 0) {
            throw UnreadableFile.because("no-spreadsheet");
        }
    }

    /** @return how much was unpacked so far */
    private static long read(InputStream content, byte[] piece, long before) throws IOException {
        long unpacked = before;
        boolean first = true;
        for (int read = content.readNBytes(piece, 0, PIECE); read > 0; read = content.readNBytes(piece, 0, PIECE)) {
            unpacked += read;
            if (unpacked > Limits.LARGEST_UNPACKED) {
                throw UnreadableFile.because("unpacks-too-large", Limits.LARGEST_UNPACKED / Limits.MEGABYTE);
            }
            if (first && new String(piece, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw UnreadableFile.because("no-spreadsheet");
            }
            first = false;
        }
        return unpacked;
    }
}

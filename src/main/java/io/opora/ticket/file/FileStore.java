package io.opora.ticket.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The bytes of files. Of each file one piece is in memory at a time, never the whole. */
@Repository
public class FileStore {

    static final int PIECE = 256 * 1024;

    private final JdbcTemplate jdbc;

    FileStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Joins the caller's transaction: with it everything is gone again.
     *
     * @return how many bytes there were
     */
    public long write(UUID file, InputStream content) throws IOException {
        long size = 0;
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.update(
                    "insert into opora.ticket_attachment_chunk (attachment_id, number, bytes) values (?, ?, ?)",
                    file,
                    number++,
                    piece);
            size += piece.length;
        }
        return size;
    }

    /**
     * Fetches each piece when the one before has been taken: a slow reader holds no connection to the database.
     *
     * @param size how many bytes there must be
     * @throws EOFException when the file was deleted meanwhile
     */
    public void copy(UUID file, long size, OutputStream target) throws IOException {
        long left = size;
        for (int number = 0; left > 0; number++) {
            byte[] piece = piece(file, number);
            target.write(piece);
            left -= piece.length;
        }
    }

    private byte[] piece(UUID file, int number) throws EOFException {
        List<byte[]> found = jdbc.queryForList(
                "select bytes from opora.ticket_attachment_chunk where attachment_id = ? and number = ?",
                byte[].class,
                file,
                number);
        if (found.isEmpty()) {
            throw new EOFException("Piece %d of file %s is missing".formatted(number, file));
        }
        return found.get(0);
    }
}

package io.opora.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nowhere between the disk and the database is more of a file in memory than a piece. */
@OporaTest
class AttachmentStreamTest {

    private static final int PIECE = 256 * 1024;
    private static final int SIZE = 5 * PIECE + 1;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentFiles files;

    Actor engineer;
    String number;

    @BeforeEach
    void register() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
        number = scene.incident(provider.contactWith(SupportPackage.BASIC), 2);
    }

    @Test
    void aFileIsReadAndWrittenPieceByPiece() throws IOException {
        List<Integer> asked = new ArrayList<>();
        ReceivedFile received = files.receive("a.bin", () -> watched(asked));
        AttachmentView file = attachments
                .add(number, List.of(received), Visibility.PUBLIC, null, engineer)
                .get(0);

        assertThat(asked).isNotEmpty().allSatisfy(length -> assertThat(length).isLessThanOrEqualTo(PIECE));
        List<Integer> written = new ArrayList<>();
        files.copy(file, watching(written));
        assertThat(written).containsExactly(PIECE, PIECE, PIECE, PIECE, PIECE, 1);
    }

    private static InputStream watched(List<Integer> asked) {
        return new FilterInputStream(new ByteArrayInputStream(new byte[SIZE])) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                asked.add(length);
                return super.read(target, from, length);
            }
        };
    }

    private static OutputStream watching(List<Integer> written) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                written.add(1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written.add(length);
            }
        };
    }
}

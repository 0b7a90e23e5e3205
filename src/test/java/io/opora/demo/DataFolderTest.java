package io.opora.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void belongsToOneApplicationAtATime() throws IOException {
        Path path = parent.resolve("data");
        try (DataFolder first = DataFolder.open(path)) {
            assertThat(first.resolve("postgres").getParent()).isEqualTo(path.toRealPath());
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(path.toRealPath() + " is in use by another running application")
                    .hasMessageContaining("--opora.data-dir");
        }
        DataFolder.open(path).close();
    }
}

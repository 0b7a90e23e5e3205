package io.opora.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A data folder of its own for each application under test. */
class TestDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path PARENT = Path.of("target", "opora-tests");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Files.createDirectories(PARENT);
            removeOld();
            Path folder = Files.createTempDirectory(PARENT, "data-");
            TestPropertyValues.of("opora.data-dir=" + folder).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders of earlier runs. A database server without its folder ends by itself within a minute. */
    private static void removeOld() throws IOException {
        List<Path> folders;
        try (Stream<Path> children = Files.list(PARENT)) {
            folders = children.toList();
        }
        for (Path folder : folders) {
            if (isAbandoned(folder.resolve("opora.lock"))) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static boolean isAbandoned(Path lockFile) throws IOException {
        if (Files.notExists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }
}

package io.opora.diagrams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file that process owners edit, as it stands in the repository. */
record SourceFile(Path path) {

    static List<SourceFile> in(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<SourceFile> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(SourceFile::new)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(
                        "No %s in %s/: is the test run from the project's root?".formatted(ending, folder));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name without its ending; diagrams, tables and forms carry it as their id too. */
    String name() {
        String file = path.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}

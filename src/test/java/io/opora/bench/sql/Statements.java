package io.opora.bench.sql;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.bench.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what one ticket costs in statements. It runs in a JVM of its own, because the engine keeps one register per JVM.
 * Alone:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/class-path
 * java -cp target/test-classes:target/classes:$(cat target/class-path) io.opora.bench.sql.StatementsMain target/bench
 * </pre>
 */
public class Statements {

    private final Path folder;

    /** @param folder where {@code statements.md} goes */
    public Statements(Path folder) {
        this.folder = folder;
    }

    public List<Figure> run() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                StatementsMain.class.getName(),
                folder.toString());
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        int end = java.inheritIO().start().waitFor();
        if (end != 0) {
            throw new IllegalStateException("The print of the statements ended with " + end);
        }
        return Arrays.asList(new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(folder.resolve(StatementsMain.FIGURES).toFile(), Figure[].class));
    }
}

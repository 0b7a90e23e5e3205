package io.opora.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Linux tells the state of a process. */
@EnabledOnOs(OS.LINUX)
class HeldTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void standsStillUntilItIsLetGo() throws IOException {
        Held held = Held.hold(process.toHandle());
        Waiting.until(() -> "it stands", SOON, () -> state(process.pid()) == 'T');
        held.close();
        Waiting.until(() -> "it goes on", SOON, () -> state(process.pid()) == 'S');
    }

    @Test
    void lettingGoOfWhatHasEndedIsNoMistakeButHoldingItIs() throws Exception {
        Held held = Held.hold(process.toHandle());
        process.destroyForcibly().waitFor();
        assertThatNoException().isThrownBy(held::close);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Held.hold(process.toHandle()));
    }

    @Test
    void whatIsHeldGoesOnWhenItsHolderEnds() throws Exception {
        ProcessBuilder holder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Holder.class.getName(),
                Long.toString(process.pid()));
        holder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process ended = holder.inheritIO().start();
        assertThat(ended.waitFor()).isZero();
        Waiting.until(() -> "it goes on", SOON, () -> state(process.pid()) == 'S');
    }

    /** Behind the command's name: T for standing, S for waiting. */
    private static char state(long process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            return line.charAt(line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JVM that ends while it holds. */
    static class Holder {

        /** @param arguments process id */
        public static void main(String[] arguments) throws IOException {
            long process = Long.parseLong(arguments[0]);
            Held.hold(ProcessHandle.of(process).orElseThrow());
            Waiting.until(() -> "it stands", SOON, () -> state(process) == 'T');
        }
    }
}

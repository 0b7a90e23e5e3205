package io.opora.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Plays all parts and writes the table. {@code mvn -Pbench verify}; docs/performance.md says how to read it. */
class Bench {

    public static void main(String[] arguments) throws Exception {
        Report report = new Report(Path.of(arguments[0]));
        int milestones = Integer.getInteger("milestones", 10_000);
        try (Installation installation = new Installation(Files.createTempDirectory("opora-bench-"))) {
            int warmUp = milestones / 5;
            report.add(new Registering(installation).play("registering", warmUp, milestones - warmUp));
            report.add(new Storm(installation).play("storm", milestones));
            report.add(new Mailing(installation).play("letters"));
            installation.restart();
            report.add(java.util.List.of(
                    Figure.of("start", "warm", installation.start().toMillis() / 1000.0, "s")));
        }
    }
}

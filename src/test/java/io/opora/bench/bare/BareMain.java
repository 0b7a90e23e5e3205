package io.opora.bench.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.bench.Cpu;
import java.time.Duration;

/** The JVM of the bare engine: warms up, measures, prints the rate as JSON. */
class BareMain {

    /** @param arguments database URL, history, warm-up, measured time, process id of the database server */
    public static void main(String[] arguments) throws Exception {
        Quiet.logs();
        long jvm = ProcessHandle.current().pid();
        long server = Long.parseLong(arguments[4]);
        try (Tickets tickets = new Tickets(arguments[0], History.valueOf(arguments[1]))) {
            tickets.start(Duration.parse(arguments[2]));
            Cpu before = Cpu.now(jvm, server);
            long begin = System.nanoTime();
            int started = tickets.start(Duration.parse(arguments[3]));
            double seconds = (System.nanoTime() - begin) / 1e9;
            Cpu used = Cpu.now(jvm, server).since(before);
            tickets.check();
            System.out.println(
                    new ObjectMapper().writeValueAsString(new BareRate(started / seconds, used.per(started))));
        }
    }
}

package io.opora.bench.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.bench.Cpu;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The JVM of the bare engine: warms up, says so in a line, and then measures for as long as each line of its input says and
 * answers with a line of JSON. Between them it does nothing, and it ends with its input.
 */
class BareMain {

    static final String WARM = "warm";

    /** @param arguments database URL, history, warm-up, process id of the database server */
    public static void main(String[] arguments) throws Exception {
        Quiet.logs();
        long server = Long.parseLong(arguments[3]);
        try (Tickets tickets = new Tickets(arguments[0], History.valueOf(arguments[1]))) {
            tickets.start(Duration.parse(arguments[2]));
            System.out.println(WARM);
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                BareRate rate = measure(tickets, Duration.parse(order), server);
                System.out.println(new ObjectMapper().writeValueAsString(rate));
            }
            tickets.check();
        }
    }

    private static BareRate measure(Tickets tickets, Duration time, long server) throws Exception {
        long jvm = ProcessHandle.current().pid();
        Cpu before = Cpu.now(jvm, server);
        long begin = System.nanoTime();
        int started = tickets.start(time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new BareRate(
                started / seconds, Cpu.now(jvm, server).since(before).per(started));
    }
}

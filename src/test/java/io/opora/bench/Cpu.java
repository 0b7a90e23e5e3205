package io.opora.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that two families of processes have used, in milliseconds, as Linux counts it.
 *
 * @param application of the application's JVM
 * @param database    of all processes of the PostgreSQL server, those that ended too
 */
public record Cpu(double application, double database) {

    /** What Linux on all present machines counts in. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    public static Cpu now(long application, long databaseServer) {
        return new Cpu(own(stat(application)), family(databaseServer));
    }

    public Cpu since(Cpu before) {
        return new Cpu(application - before.application, database - before.database);
    }

    public Cpu per(double units) {
        return new Cpu(application / units, database / units);
    }

    /** @return how many milliseconds application and database used, to be read beside a rate */
    public List<Figure> figures(String part, String unit) {
        return List.of(
                Figure.of(part, "CPU of the application per " + unit, application, "ms"),
                Figure.of(part, "CPU of the database per " + unit, database, "ms"));
    }

    private static double family(long parent) {
        String[] server = stat(parent);
        double sum = own(server) + MILLIS_PER_TICK * (number(server, ENDED_USER) + number(server, ENDED_SYSTEM));
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return sum
                    + processes
                            .map(path -> path.getFileName().toString())
                            .filter(name -> Character.isDigit(name.charAt(0)))
                            .map(name -> stat(Long.parseLong(name)))
                            .filter(stat -> stat.length > 0 && number(stat, PARENT) == parent)
                            .mapToDouble(Cpu::own)
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double own(String[] stat) {
        return stat.length == 0 ? 0 : MILLIS_PER_TICK * (number(stat, USER) + number(stat, SYSTEM));
    }

    private static long number(String[] stat, int field) {
        return Long.parseLong(stat[field]);
    }

    /** The fields behind the name, which may hold anything; none for a process that has ended. */
    private static String[] stat(long process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException ended) {
            return new String[0];
        } catch (IOException e) {
            // "No such process": it ended between the two.
            return new String[0];
        }
    }
}

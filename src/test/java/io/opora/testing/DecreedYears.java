package io.opora.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files of the production calendar, as a test needs them. */
public final class DecreedYears {

    public static final String HEADER = "date,kind,transferred_from,note\n";

    private DecreedYears() {}

    /** The fixed holidays of the year and these further lines, with the header. */
    public static String file(int year, String... lines) {
        return HEADER + lines(year, lines);
    }

    /** Without the header. */
    public static String lines(int year, String... lines) {
        Stream<String> january = IntStream.rangeClosed(1, 8).mapToObj(day -> "01-0" + day);
        Stream<String> others = Stream.of("02-23", "03-08", "05-01", "05-09", "06-12", "11-04");
        Stream<String> holidays = Stream.concat(january, others).map(date -> "%d-%s,holiday,,".formatted(year, date));
        return Stream.concat(holidays, Stream.of(lines)).collect(Collectors.joining("\n")) + "\n";
    }
}

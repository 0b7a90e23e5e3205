package io.opora.replay;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to replay.
 *
 * @param log       the incident log, CSV or zip
 * @param base      where the application runs
 * @param incidents how many to play at most
 * @param length    the stretch of simulated time in which they all begin and end
 */
record Settings(Path log, URI base, int incidents, Duration length) {

    private static final int MOST_DAYS = 366;

    /**
     * @param arguments of the form {@code --log=…}
     * @throws IllegalArgumentException saying what is wrong
     */
    static Settings of(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>(
                Map.of("log", "", "base", "http://127.0.0.1:8080", "incidents", "1000", "days", "14"));
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 0 ? argument.substring(2, equals) : argument;
            if (values.replace(name, argument.substring(equals + 1).strip()) == null) {
                throw new IllegalArgumentException("Unknown argument '" + argument + "'; known are "
                        + Arrays.toString(values.keySet().toArray()));
            }
        }
        Path log = Path.of(values.get("log"));
        if (!Files.isRegularFile(log)) {
            throw new IllegalArgumentException(
                    "Say where the incident log is: -Dlog=<incident_event_log.zip or .csv>, not '" + log + "'");
        }
        return new Settings(
                log,
                URI.create(values.get("base").replaceFirst("/+$", "")),
                number("incidents", values.get("incidents"), Integer.MAX_VALUE),
                Duration.ofDays(number("days", values.get("days"), MOST_DAYS)));
    }

    private static int number(String name, String value, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " is a whole number from 1 to " + most + ", not '" + value + "'");
    }
}

package io.opora.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Years of the production calendar as a CSV with the columns {@code date,kind,transferred_from,note}; the kinds are
 * holiday, transferred_off, working_saturday and shortened. The separator may be a semicolon, and a byte order mark may
 * come first, as spreadsheets write them.
 *
 * @param years    ascending; complete only when there are no problems
 * @param problems of the lines, then of the whole file
 */
public record ProductionCalendarFile(List<ProductionYear> years, List<LineProblem> problems) {

    public static final String HEADER = "date,kind,transferred_from,note";

    private static final String RESOURCE = "/calendar/ru_production_calendar.csv";

    public ProductionCalendarFile {
        years = List.copyOf(years);
        problems = List.copyOf(problems);
    }

    public static ProductionCalendarFile read(String csv) {
        return new ProductionCalendarReader().read(csv);
    }

    /** The years that come with the application. */
    public static List<ProductionYear> packagedYears() {
        return read(packaged()).years();
    }

    static String packaged() {
        try (InputStream csv = ProductionCalendarFile.class.getResourceAsStream(RESOURCE)) {
            if (csv == null) {
                throw new IllegalStateException("Missing from the classpath: " + RESOURCE);
            }
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.opora.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One decreed year of the production calendar; its text form has the lines of the file, without the header. */
public record ProductionYear(int year, List<ProductionDay> days) {

    private static final Comparator<ProductionDay> ASCENDING =
            Comparator.comparing(ProductionDay::date).thenComparing(ProductionDay::kind);

    public ProductionYear {
        days = days.stream().sorted(ASCENDING).toList();
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is no text form of this one year
     */
    public static ProductionYear parse(String lines) {
        List<ProductionYear> years = ProductionCalendarFile.read(ProductionCalendarFile.HEADER + "\n" + lines)
                .years();
        if (years.size() != 1) {
            throw new IllegalArgumentException("Not the lines of one year of the production calendar: " + lines);
        }
        return years.get(0);
    }

    /** The text form. */
    @Override
    public String toString() {
        return days.stream().map(ProductionDay::line).collect(Collectors.joining("\n"));
    }
}

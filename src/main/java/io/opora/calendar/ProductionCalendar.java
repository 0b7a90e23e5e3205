package io.opora.calendar;

import static java.time.DayOfWeek.FRIDAY;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Russian production calendar: which dates are off, and which days of a weekend are worked, as the yearly decrees
 * have it.
 *
 * <p>Of the years around the decreed ones only the fixed holidays are known; they are filled in, marked provisional, for
 * {@value #PROVISIONAL_YEARS} years before and after. Further away only weekends are off.
 */
public final class ProductionCalendar {

    private static final int PROVISIONAL_YEARS = 10;
    private static final String RESOURCE = "/calendar/ru_production_calendar.csv";

    /** Labour Code, article 112: 1–8 January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November. */
    private static final List<MonthDay> FIXED_HOLIDAYS = Stream.concat(
                    IntStream.rangeClosed(1, 8).mapToObj(day -> MonthDay.of(1, day)),
                    Stream.of(
                            MonthDay.of(2, 23),
                            MonthDay.of(3, 8),
                            MonthDay.of(5, 1),
                            MonthDay.of(5, 9),
                            MonthDay.of(6, 12),
                            MonthDay.of(11, 4)))
            .toList();

    private static final WeeklyHours WHOLE_WEEKDAYS = WeeklyHours.parse("MON-FRI 00:00-24:00");

    private final int firstKnownYear;
    private final int lastKnownYear;
    /** The dates that are not as their day of the week: true when worked, false when off. */
    private final NavigableMap<LocalDate, Boolean> worked = new TreeMap<>();

    private ProductionCalendar(NavigableMap<LocalDate, Boolean> decreed) {
        firstKnownYear = decreed.firstKey().getYear();
        lastKnownYear = decreed.lastKey().getYear();
        IntStream.rangeClosed(firstKnownYear - PROVISIONAL_YEARS, lastKnownYear + PROVISIONAL_YEARS)
                .filter(this::isProvisional)
                .forEach(year -> FIXED_HOLIDAYS.forEach(holiday -> worked.put(holiday.atYear(year), false)));
        worked.putAll(decreed);
    }

    /** The calendar of the years that come with the application. */
    public static ProductionCalendar russian() {
        try (InputStream csv = ProductionCalendar.class.getResourceAsStream(RESOURCE)) {
            if (csv == null) {
                throw new IllegalStateException("Missing from the classpath: " + RESOURCE);
            }
            return parse(new String(csv.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the decreed years from a CSV with the columns {@code date,kind,transferred_from,note}; the kinds are holiday,
     * transferred_off, working_saturday and shortened. Shortened days change nothing (R4).
     *
     * @throws IllegalArgumentException when the text is anything else or contradicts itself; the message names the line
     */
    public static ProductionCalendar parse(String csv) {
        return new ProductionCalendar(ProductionCalendarFile.read(csv));
    }

    public int lastKnownYear() {
        return lastKnownYear;
    }

    /** Whether this year's decree is not known, so that days may still be moved. */
    public boolean isProvisional(LocalDate date) {
        return isProvisional(date.getYear());
    }

    public boolean isBusinessDay(LocalDate date) {
        return worked.getOrDefault(date, date.getDayOfWeek().compareTo(FRIDAY) <= 0);
    }

    /**
     * What this calendar changes in weekly hours (R4): days off are closed; a worked day of a weekend that has no hours
     * of its own has Friday's; the day before a holiday is not shortened.
     */
    public CalendarExceptions exceptionsFor(WeeklyHours hours) {
        Map<LocalDate, List<LocalInterval>> exceptions = new TreeMap<>();
        worked.forEach((date, isWorked) -> {
            DayOfWeek day = date.getDayOfWeek();
            if (!isWorked) {
                exceptions.put(date, List.of());
            } else if (hours.on(day).isEmpty()) {
                exceptions.put(date, hours.on(FRIDAY));
            }
        });
        return CalendarExceptions.of(exceptions);
    }

    /** Business days of 00:00–24:00, of which N are N × 24 hours (R3). */
    public BusinessCalendar businessDays(ZoneId zone) {
        return BusinessCalendar.of(zone, WHOLE_WEEKDAYS, exceptionsFor(WHOLE_WEEKDAYS));
    }

    private boolean isProvisional(int year) {
        return year < firstKnownYear || year > lastKnownYear;
    }
}

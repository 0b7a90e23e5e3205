package io.opora.calendar;

import static java.time.DayOfWeek.FRIDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
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

    /** Labour Code, article 112: 1–8 January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November. */
    static final List<MonthDay> FIXED_HOLIDAYS = Stream.concat(
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

    private ProductionCalendar(Collection<ProductionYear> years) {
        firstKnownYear = years.stream().mapToInt(ProductionYear::year).min().orElseThrow();
        lastKnownYear = years.stream().mapToInt(ProductionYear::year).max().orElseThrow();
        IntStream.rangeClosed(firstKnownYear - PROVISIONAL_YEARS, lastKnownYear + PROVISIONAL_YEARS)
                .filter(this::isProvisional)
                .forEach(year -> FIXED_HOLIDAYS.forEach(holiday -> worked.put(holiday.atYear(year), false)));
        years.stream()
                .flatMap(year -> year.days().stream())
                .filter(ProductionDay::isSettled)
                .forEach(day -> worked.put(day.date(), day.isWorked()));
    }

    /** The calendar of the years that come with the application. */
    public static ProductionCalendar russian() {
        return parse(ProductionCalendarFile.packaged());
    }

    /**
     * Reads the decreed years from the text of a {@link ProductionCalendarFile}. Shortened days change nothing (R4).
     *
     * @throws IllegalArgumentException when the text is anything else or contradicts itself; the message names the line
     */
    public static ProductionCalendar parse(String csv) {
        ProductionCalendarFile file = ProductionCalendarFile.read(csv);
        if (!file.problems().isEmpty()) {
            throw new IllegalArgumentException(file.problems().get(0).toString());
        }
        return of(file.years());
    }

    /**
     * @param years one after the other, none left out
     * @throws IllegalArgumentException when there is none
     */
    public static ProductionCalendar of(Collection<ProductionYear> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A production calendar without a single year");
        }
        return new ProductionCalendar(years);
    }

    public int lastKnownYear() {
        return lastKnownYear;
    }

    /** The first day of the first year whose decree is not known yet. */
    public LocalDate provisionalFrom() {
        return LocalDate.of(lastKnownYear + 1, 1, 1);
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

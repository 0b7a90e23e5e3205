package io.opora.contract;

import io.opora.calendar.LineProblem;
import io.opora.refusal.Finding;
import java.util.List;

/**
 * What loading a file of the production calendar does, or would do.
 *
 * @param years     each year of the file, ascending
 * @param calendars the names of the calendars that get a next version
 * @param problems  what is wrong with the file; with any, nothing is loaded
 */
public record ProductionCalendarLoad(List<Year> years, List<String> calendars, List<Problem> problems) {

    /** @param days how many dates the file has for the year */
    public record Year(int year, Effect effect, int days) {}

    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param line   counted from 1, the header included; 0 when it is about the whole file
     * @param column empty when it is about the whole line
     */
    public record Problem(int line, String column, Finding finding) {

        static Problem of(LineProblem problem) {
            String field = problem.line() == 0 ? "file" : "line " + problem.line();
            return new Problem(
                    problem.line(),
                    problem.column(),
                    new Finding(
                            problem.column().isEmpty() ? field : field + ", " + problem.column(),
                            "production-calendar." + problem.code(),
                            problem.arguments().toArray()));
        }
    }
}

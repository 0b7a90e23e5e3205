package io.opora.calendar;

import java.util.List;

/**
 * What is wrong with a line of a file.
 *
 * @param line      counted from 1, the header included; 0 when it is about the whole file
 * @param column    as the header names it; empty when it is about the whole line
 * @param code      which mistake it is, e.g. {@code kind}
 * @param arguments what the sentence about it mentions
 */
public record LineProblem(int line, String column, String code, List<String> arguments) {

    LineProblem(int line, String column, String code, String... arguments) {
        this(line, column, code, List.of(arguments));
    }

    @Override
    public String toString() {
        return "Line %d, column '%s': %s %s".formatted(line, column, code, arguments);
    }
}

package io.opora.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that all of it is told at once. */
public final class Checks {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final List<Finding> findings = new ArrayList<>();

    /** What was found before is not found again. */
    public void add(String field, String code, Object... arguments) {
        Finding finding = new Finding(field, code, arguments);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Adds the finding unless the condition holds. */
    public void require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            add(field, code, arguments);
        }
    }

    /** Adds the finding unless the day lies in the years that anything here may be about; says whether it does. */
    public boolean day(String field, LocalDate day) {
        boolean inRange = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        require(inRange, field, "field.day-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        return inRange;
    }

    /**
     * The single line without space around it.
     *
     * @param longest in characters
     * @return null when it is missing or wrong, which is then among the findings
     */
    public @Nullable String line(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add(field, "field.required");
            return null;
        }
        return optionalLine(field, text, longest);
    }

    /** As {@link #line}, but null where nothing was given. */
    public @Nullable String optionalLine(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.strip();
        if (line.length() > longest) {
            add(field, "field.too-long", longest, line.length());
            return null;
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            add(field, "field.single-line");
            return null;
        }
        return line;
    }

    /** The value; when the supplier refuses, null and its findings are among these. */
    public <T> @Nullable T collect(Supplier<T> value) {
        try {
            return value.get();
        } catch (WrongFields wrong) {
            findings.addAll(wrong.findings());
            return null;
        }
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** @throws WrongFields when anything was found */
    public void refuseIfAny() {
        if (!findings.isEmpty()) {
            throw new WrongFields(findings);
        }
    }
}

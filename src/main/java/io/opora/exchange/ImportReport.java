package io.opora.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param lines    in the order of the file; those that are wrong are left out
 * @param problems with any, nothing is imported
 */
public record ImportReport(ExchangeKind kind, boolean dryRun, List<ImportedLine> lines, List<LineProblem> problems) {

    /** @param what the name of what the line is about */
    public record ImportedLine(int line, Effect effect, String what) {}

    public enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }
}

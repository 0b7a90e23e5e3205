package io.opora.exchange;

import io.opora.exchange.ImportReport.Effect;
import io.opora.exchange.ImportReport.ImportedLine;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.Refusal;
import io.opora.refusal.WrongFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One import on its way: who imports, what was done so far, and everything that is wrong. */
final class ImportRun {

    private static final int LINES_WITHOUT_PAUSE = 100;

    private final String by;
    private final Runnable pause;
    private final List<ImportedLine> lines = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private int tried;

    /** @param pause to be taken now and then between two lines */
    ImportRun(String by, Runnable pause) {
        this.by = by;
        this.pause = pause;
    }

    String by() {
        return by;
    }

    List<ImportedLine> lines() {
        return lines;
    }

    List<LineProblem> problems() {
        return problems;
    }

    /** Does what a line asks for, or collects why not. The action may add to the line's checks. */
    void line(Line line, String what, Supplier<Effect> action) {
        if (++tried % LINES_WITHOUT_PAUSE == 0) {
            pause.run();
        }
        try {
            line.checks().refuseIfAny();
            lines.add(new ImportedLine(line.number(), action.get(), what));
        } catch (WrongFields wrong) {
            wrong.findings().forEach(finding -> problems.add(LineProblem.of(line.number(), finding)));
        } catch (NotPermitted notForThisPerson) {
            throw notForThisPerson;
        } catch (Refusal refusal) {
            problems.add(LineProblem.of(line.number(), refusal));
        }
    }
}

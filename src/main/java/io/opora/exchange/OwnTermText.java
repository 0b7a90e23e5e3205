package io.opora.exchange;

import io.opora.contract.OwnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A contract's own terms in one cell, such as {@code REACTION 1 = 30 MINUTES; RESOLUTION 3 = 5 BUSINESS_DAYS}. */
final class OwnTermText {

    private static final Pattern TERM =
            Pattern.compile("([A-Z]+)\\s+(\\d)\\s*=\\s*(\\d{1,6})\\s+([A-Z_]+)(?:\\s+([A-Z][A-Z0-9_]*))?");

    private OwnTermText() {}

    static String of(List<OwnTerm> terms) {
        return terms.stream()
                .map(term -> "%s %d = %d %s%s"
                        .formatted(
                                term.kind(),
                                term.priority(),
                                term.amount(),
                                term.unit(),
                                term.calendar() == null ? "" : " " + term.calendar()))
                .collect(Collectors.joining("; "));
    }

    /** What is wrong goes to the line's checks. */
    static List<OwnTerm> read(Line line, String column) {
        List<OwnTerm> terms = new ArrayList<>();
        String text = line.text(column);
        for (String part : text == null ? new String[0] : text.split("[;\\n]+")) {
            Matcher term = TERM.matcher(part.strip().toUpperCase(Locale.ROOT));
            if (term.matches()) {
                OwnTerm read = line.checks()
                        .collect(() -> new OwnTerm(
                                term.group(1),
                                Integer.parseInt(term.group(2)),
                                Integer.parseInt(term.group(3)),
                                term.group(4),
                                term.group(5)));
                if (read != null) {
                    terms.add(read);
                }
            } else if (!part.isBlank()) {
                line.checks().add(column, "exchange.own-term", Line.echo(part.strip()));
            }
        }
        return terms;
    }
}

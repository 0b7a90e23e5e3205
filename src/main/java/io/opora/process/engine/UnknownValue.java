package io.opora.process.engine;

import io.opora.sla.EscalationStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * A text that the application does not know where a decision table's column says what it does, or none at all. It would
 * be noticed only when a deadline has come that nobody is told of. What an expression gives is known only later.
 */
final class UnknownValue {

    /** By table and column. */
    private static final Map<String, Map<String, List<String>>> KNOWN = Map.of(
            "escalation",
            Map.of(
                    "recipient", names(EscalationStep.Recipient.values()),
                    "action", names(EscalationStep.Action.values())));

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private UnknownValue() {}

    /** The first such cell of a table's rule. */
    static Optional<String> in(Element rule) {
        if (!"rule".equals(rule.getLocalName())
                || !(rule.getParentNode() instanceof Element table)
                || !(table.getParentNode() instanceof Element decision)) {
            return Optional.empty();
        }
        Map<String, List<String>> known = KNOWN.getOrDefault(decision.getAttribute("id"), Map.of());
        List<Element> columns = MistypedCell.children(table, "output");
        List<Element> cells = MistypedCell.children(rule, "outputEntry");
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            List<String> allowed = known.get(columns.get(i).getAttribute("name"));
            String text = cells.get(i).getTextContent().strip();
            if (allowed != null && isUnknown(text, allowed)) {
                return Optional.of("rule %s, column '%s': %s is unknown, allowed: %s"
                        .formatted(
                                rule.getAttribute("id"),
                                columns.get(i).getAttribute("name"),
                                text.isEmpty() ? "an empty cell" : text,
                                allowed));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnknown(String text, List<String> allowed) {
        return text.isEmpty()
                || LITERAL.matcher(text).matches() && !allowed.contains(text.substring(1, text.length() - 1));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

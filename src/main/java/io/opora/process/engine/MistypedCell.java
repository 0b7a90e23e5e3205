package io.opora.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A text where a decision table's column wants a number or a yes or no. The engine would notice only when the rule matches,
 * which may be somebody's registration.
 */
final class MistypedCell {

    private static final Set<String> NOT_TEXT = Set.of("integer", "long", "double", "number", "boolean");

    private MistypedCell() {}

    /** The first such cell of a table's rule. */
    static Optional<String> in(Element rule) {
        if (!"rule".equals(rule.getLocalName()) || !(rule.getParentNode() instanceof Element table)) {
            return Optional.empty();
        }
        List<Element> columns = children(table, "output");
        List<Element> cells = children(rule, "outputEntry");
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String type = columns.get(i).getAttribute("typeRef");
            String text = cells.get(i).getTextContent().strip();
            if (NOT_TEXT.contains(type) && text.startsWith("\"")) {
                return Optional.of("rule %s, column '%s': %s is no %s"
                        .formatted(rule.getAttribute("id"), columns.get(i).getAttribute("name"), text, type));
            }
        }
        return Optional.empty();
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}

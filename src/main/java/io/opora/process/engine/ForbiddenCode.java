package io.opora.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Code within a diagram or table: scripts, Java classes, and forms whose scripts run in the browser of whoever opens them. */
class ForbiddenCode {

    /** The engine still understands the namespace of its predecessor. */
    private static final Set<String> EXTENSIONS = Set.of(
            "http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn", "http://camunda.org/schema/1.0/dmn");

    private ForbiddenCode() {}

    /** What is wrong with this element itself, its children apart. */
    static Optional<String> in(Element element) {
        String name = element.getLocalName();
        if (name.equals("scriptTask") || name.equals("script") || element.hasAttribute("scriptFormat")) {
            return Optional.of("scripts are off; use a service task with a bean made for expressions");
        }
        if (name.equals("conditionExpression") && !isExpressionLanguage(element.getAttribute("language"))) {
            return Optional.of("scripts are off; write the condition as an expression ${…}");
        }
        if (!isExpressionLanguage(element.getAttribute("expressionLanguage"))) {
            return Optional.of(
                    "'%s' is off in decision tables; use FEEL".formatted(element.getAttribute("expressionLanguage")));
        }
        String form = foreignForm(element);
        if (form != null) {
            return Optional.of("the form '%s' is refused; draw it in the Modeler and refer to it".formatted(form));
        }
        return namedClass(element)
                .map(type -> "the Java class %s is refused; use a bean made for expressions".formatted(type));
    }

    /** Embedded forms bring scripts, forms of other applications lead elsewhere; an expression could become either. */
    private static @Nullable String foreignForm(Element element) {
        return EXTENSIONS.stream()
                .map(namespace -> element.getAttributeNS(namespace, "formKey").strip())
                .filter(key -> !key.isEmpty() && !key.startsWith("camunda-forms:"))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> namedClass(Element element) {
        List<String> names = new ArrayList<>();
        for (String namespace : EXTENSIONS) {
            names.add(element.getAttributeNS(namespace, "class"));
            names.add(element.getAttributeNS(namespace, "formHandlerClass"));
        }
        if (element.getNamespaceURI() != null && EXTENSIONS.contains(element.getNamespaceURI())) {
            // A listener, or a form field's own check.
            names.add(element.getAttribute("class"));
            if (element.getAttribute("name").equals("validator")) {
                names.add(element.getAttribute("config"));
            }
        }
        return names.stream()
                .filter(name -> !name.isBlank() && !name.startsWith("${"))
                .findFirst();
    }

    private static boolean isExpressionLanguage(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                || lower.equals("juel")
                || lower.equals("feel")
                || lower.contains("www.omg.org/spec/feel")
                || lower.contains("www.omg.org/spec/dmn");
    }
}

package io.opora.process.engine;

import io.opora.notification.NoticeReader;
import io.opora.notification.NoticeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A step that would send a notice, but to nobody known, or without words. What an expression gives is known only later. */
final class MistakenNotice {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DELEGATE = "${notify}";

    private MistakenNotice() {}

    static Optional<String> in(Element step) {
        if (!step.getAttributeNS(CAMUNDA, "delegateExpression").strip().equals(DELEGATE)) {
            return Optional.empty();
        }
        Map<String, String> inputs = inputs(step);
        return Stream.of(recipient(inputs), words("subject", inputs), words("text", inputs))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> recipient(Map<String, String> inputs) {
        String recipient = inputs.getOrDefault("recipient", "");
        boolean known = isExpression(recipient)
                || Arrays.stream(NoticeReader.values())
                        .anyMatch(reader -> reader.name().equals(recipient));
        return known
                ? Optional.empty()
                : Optional.of("the notice's recipient '%s' is unknown, allowed: %s"
                        .formatted(recipient, Arrays.toString(NoticeReader.values())));
    }

    private static Optional<String> words(String name, Map<String, String> inputs) {
        String words = inputs.getOrDefault(name, "");
        if (isExpression(words)) {
            return Optional.empty();
        }
        return words.isBlank()
                ? Optional.of("the notice has no " + name)
                : NoticeText.problem(words).map(problem -> "the notice's " + name + ": " + problem);
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static Map<String, String> inputs(Element step) {
        Map<String, String> inputs = new HashMap<>();
        NodeList listed = step.getElementsByTagNameNS(CAMUNDA, "inputParameter");
        for (int i = 0; i < listed.getLength(); i++) {
            Element input = (Element) listed.item(i);
            inputs.put(input.getAttribute("name"), input.getTextContent().strip());
        }
        return inputs;
    }
}

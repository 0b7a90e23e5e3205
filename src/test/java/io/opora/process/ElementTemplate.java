package io.opora.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A template of the Modeler, applied to a step as the Modeler does it for Camunda 7. */
record ElementTemplate(String file, JsonNode json) {

    static final Path FOLDER = Path.of("bpmn", ".camunda", "element-templates");

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<ElementTemplate> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ElementTemplate::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ElementTemplate named(String file) {
        return read(FOLDER.resolve(file + ".json"));
    }

    private static ElementTemplate read(Path file) {
        try {
            return new ElementTemplate(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param typed what a person enters, by the name of the binding
     * @throws IllegalArgumentException when a required field stays empty or a choice is none of the list
     */
    void apply(Document diagram, String stepId, Map<String, String> typed) {
        Element step = morphed(diagram, step(diagram, stepId));
        step.setAttributeNS(CAMUNDA, "camunda:modelerTemplate", json.path("id").asText());
        step.setAttributeNS(
                CAMUNDA, "camunda:modelerTemplateVersion", json.path("version").asText());
        Map<String, String> left = new HashMap<>(typed);
        for (JsonNode property : json.path("properties")) {
            String name = property.path("binding").path("name").asText();
            String entered = property.path("type").asText().equals("Hidden") ? null : left.remove(name);
            String value = entered == null ? property.path("value").asText() : entered;
            check(property, value);
            if (!value.isEmpty()) {
                bind(step, property.path("binding"), value);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The template has no fields " + left.keySet());
        }
    }

    private static void check(JsonNode property, String value) {
        JsonNode constraints = property.path("constraints");
        String label = property.path("label").asText();
        if (constraints.path("notEmpty").asBoolean() && value.isBlank()) {
            throw new IllegalArgumentException(label + ": must not be empty");
        }
        if (constraints.has("maxLength")
                && value.length() > constraints.path("maxLength").asInt()) {
            throw new IllegalArgumentException(label + ": is too long");
        }
        if (property.has("choices")
                && !property.path("choices").findValuesAsText("value").contains(value)) {
            throw new IllegalArgumentException(label + ": no such choice " + value);
        }
    }

    private static void bind(Element step, JsonNode binding, String value) {
        String name = binding.path("name").asText();
        switch (binding.path("type").asText()) {
            case "property" -> {
                if (name.startsWith("camunda:")) {
                    step.setAttributeNS(CAMUNDA, name, value);
                } else {
                    step.setAttribute(name, value);
                }
            }
            case "camunda:property" -> {
                Element property = child(child(extensions(step), "properties"), "property", true);
                property.setAttribute("name", name);
                property.setAttribute("value", value);
            }
            case "camunda:inputParameter" -> {
                Element input = child(child(extensions(step), "inputOutput"), "inputParameter", true);
                input.setAttribute("name", name);
                input.setTextContent(value);
            }
            default -> throw new IllegalArgumentException("Unknown binding " + binding);
        }
    }

    private static Element extensions(Element step) {
        NodeList present = step.getElementsByTagNameNS(BPMN, "extensionElements");
        if (present.getLength() > 0) {
            return (Element) present.item(0);
        }
        Element extensions = step.getOwnerDocument().createElementNS(BPMN, "bpmn:extensionElements");
        step.insertBefore(extensions, step.getFirstChild());
        return extensions;
    }

    private static Element child(Element parent, String name) {
        return child(parent, name, false);
    }

    private static Element child(Element parent, String name, boolean another) {
        NodeList present = parent.getElementsByTagNameNS(CAMUNDA, name);
        if (present.getLength() > 0 && !another) {
            return (Element) present.item(0);
        }
        Element child = parent.getOwnerDocument().createElementNS(CAMUNDA, "camunda:" + name);
        parent.appendChild(child);
        return child;
    }

    private static Element step(Document diagram, String id) {
        NodeList tasks = diagram.getElementsByTagNameNS(BPMN, "task");
        for (int i = 0; i < tasks.getLength(); i++) {
            if (((Element) tasks.item(i)).getAttribute("id").equals(id)) {
                return (Element) tasks.item(i);
            }
        }
        throw new IllegalArgumentException("No task " + id);
    }

    /** A plain task becomes what the template is for. */
    private Element morphed(Document diagram, Element step) {
        if (!json.path("appliesTo").toString().contains("\"bpmn:Task\"")) {
            throw new IllegalArgumentException(file + " does not apply to a task");
        }
        String type = json.path("elementType").path("value").asText().substring("bpmn:".length());
        String tag = "bpmn:" + Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return (Element) diagram.renameNode(step, BPMN, tag);
    }
}

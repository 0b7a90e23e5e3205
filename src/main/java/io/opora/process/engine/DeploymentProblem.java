package io.opora.process.engine;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One refusal, with the element that a person would look for in the Modeler. */
class DeploymentProblem implements Problem {

    private final String message;
    private final @Nullable String elementId;

    DeploymentProblem(String message, Element element) {
        this.elementId = nearestId(element);
        this.message = elementId == null ? message : elementId + ": " + message;
    }

    private static @Nullable String nearestId(Element element) {
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            if (candidate.hasAttribute("id")) {
                return candidate.getAttribute("id");
            }
        }
        return null;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** Unknown: a diagram's author looks for the element, not for the line. */
    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public @Nullable String getMainElementId() {
        return elementId;
    }

    @Override
    public List<String> getElementIds() {
        return elementId == null ? List.of() : List.of(elementId);
    }
}

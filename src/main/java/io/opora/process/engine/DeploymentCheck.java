package io.opora.process.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Refuses web pages, diagrams and tables with scripts, pages as forms or Java classes, cells of a wrong type or with unknown values, and notices to nobody, when they
 * are deployed, whoever deploys them. They would not run anyway; their author should not learn it from a stuck ticket.
 */
class DeploymentCheck implements Deployer {

    /** Would run in the browser of whoever opens it, with that person's rights. */
    private static final Set<String> BROWSER_CODE = Set.of("html", "htm", "xhtml", "js", "mjs", "svg");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().forEach((name, resource) -> {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (BROWSER_CODE.contains(ending)) {
                String message = name + ": web pages and their scripts are refused; draw a form in the Modeler";
                throw new ParseException(message, name, List.of(), List.of());
            }
            // As the engine's deployers ask it: without the dot.
            if (name.endsWith("bpmn") || name.endsWith("dmn") || name.endsWith("xml")) {
                read(resource.getBytes()).ifPresent(document -> check(name, document));
            }
        });
    }

    private static void check(String resource, Document document) {
        List<Problem> problems = new ArrayList<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            ForbiddenCode.in(element)
                    .or(() -> MistypedCell.in(element))
                    .or(() -> UnknownValue.in(element))
                    .or(() -> MistakenNotice.in(element))
                    .ifPresent(message -> problems.add(new DeploymentProblem(message, element)));
        }
        if (!problems.isEmpty()) {
            throw new ParseException(resource + ": " + problems.get(0).getMessage(), resource, problems, List.of());
        }
    }

    /** Empty for what is no XML: the engine's own parser says better what is wrong with it. */
    private static Optional<Document> read(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read a resource from memory", e);
        }
    }
}

package io.opora.process.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Refuses diagrams and tables with scripts or Java classes when they are deployed, whoever deploys them. They would not
 * run anyway; their author should not learn it from a stuck ticket.
 */
class DeploymentCheck implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().forEach((name, resource) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".xml")) {
                read(resource.getBytes()).ifPresent(document -> check(name, document));
            }
        });
    }

    private static void check(String resource, Document document) {
        List<Problem> problems = new ArrayList<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            ForbiddenCode.in(element).ifPresent(message -> problems.add(new DeploymentProblem(message, element)));
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

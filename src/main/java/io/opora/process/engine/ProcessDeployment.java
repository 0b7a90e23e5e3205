package io.opora.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the packaged diagrams, tables and forms, before requests and timers arrive. Their names do not depend on how
 * the application is started. Only what changed since it was last packaged becomes a new version, so what a process
 * owner deployed in between stays in force.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {

    /** Name and source tell the packaged deployments from everybody else's: changes are counted among them only. */
    static final String NAME = "Opora";

    static final String SOURCE = "packaged";

    private static final List<String> PATTERNS = List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form");

    private final RepositoryService repository;
    private final InstanceMigration instances;

    ProcessDeployment(RepositoryService repository, InstanceMigration instances) {
        this.repository = repository;
        this.instances = instances;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(packaged());
        instances.bringAlong();
    }

    /** @param resources content by name, e.g. {@code bpmn/ticket.bpmn} */
    void deploy(Map<String, byte[]> resources) {
        if (resources.isEmpty()) {
            return;
        }
        // The engine compares and deploys under one lock, so several nodes may start at once.
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(SOURCE).enableDuplicateFiltering(true);
        resources.forEach(
                (name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        deployment.deploy();
    }

    static Map<String, byte[]> packaged() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> resources = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                    try (InputStream content = resource.getInputStream()) {
                        resources.put(folder + resource.getFilename(), content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged diagrams cannot be read", e);
        }
        return resources;
    }
}

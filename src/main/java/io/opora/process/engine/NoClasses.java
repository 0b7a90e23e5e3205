package io.opora.process.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** A diagram that names a Java class would reach any of them. */
class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException(
                "Diagrams name no Java classes: " + type.getName() + " is refused, use a bean made for expressions");
    }
}

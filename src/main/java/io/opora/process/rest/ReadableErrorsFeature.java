package io.opora.process.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Puts our answers before the engine's own, wherever its REST API is served: for programs and within the web
 * applications, whose list of providers is closed. Jersey finds this class through {@code META-INF/services}.
 */
public class ReadableErrorsFeature implements ForcedAutoDiscoverable {

    private static final int BEFORE_THE_ENGINES_OWN = 100;

    @Override
    public void configure(FeatureContext context) {
        context.register(new ReadableErrors.OfRest(), BEFORE_THE_ENGINES_OWN);
        context.register(new ReadableErrors.OfEngine(), BEFORE_THE_ENGINES_OWN);
    }
}

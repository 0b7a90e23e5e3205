package io.opora.process.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for the engine's REST API where a person can be told more than the engine would; leaves it the rest. */
abstract class ReadableErrors<E extends Throwable> implements ExtendedExceptionMapper<E> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableErrors.class);

    private static final int SERVER_ERROR = 500;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** What the engine's REST API throws itself, mostly with the engine's exception as its cause. */
    static final class OfRest extends ReadableErrors<RestException> {}

    /** What comes out of the engine as it is. */
    static final class OfEngine extends ReadableErrors<ProcessEngineException> {}

    @Override
    public boolean isMappable(E error) {
        return known(error).isPresent() || isAboutATask() && isUnexpected(error);
    }

    @Override
    public Response toResponse(E error) {
        Answer answer = known(error).orElseGet(() -> unexpected(error));
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .language(locale())
                .entity(Map.of("type", answer.code(), "message", answer.message()))
                .build();
    }

    private Optional<Answer> known(E error) {
        return new Refusals(locale()).of(error);
    }

    /** Engineers work on tasks and get no class names; process owners and administrators need the engine's words. */
    private boolean isAboutATask() {
        return uri.getPathSegments().stream().map(PathSegment::getPath).anyMatch("task"::equals);
    }

    private static boolean isUnexpected(Throwable error) {
        return ExceptionHandlerHelper.getInstance().getStatus(error).getStatusCode() >= SERVER_ERROR
                && Refusals.causes(error).noneMatch(SuspendedEntityInteractionException.class::isInstance);
    }

    private Answer unexpected(Throwable error) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected error {} at {}", reference, uri.getPath(), error);
        return new Answer(
                SERVER_ERROR, "unexpected", Sentences.of(locale(), "unexpected").formatted(reference));
    }

    private Locale locale() {
        return Sentences.preferred(headers.getAcceptableLanguages());
    }
}

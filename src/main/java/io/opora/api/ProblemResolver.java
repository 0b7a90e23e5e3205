package io.opora.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every exception under {@code /api/} as a problem, those included that come before any controller. It is no
 * controller advice, because a path that nobody serves has no controller to advise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private final ObjectMapper json;

    ProblemResolver(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith("/api/") || isNotOurs(exception) || response.isCommitted()) {
            return null;
        }
        Language language = Language.of(request);
        Problem problem = new Problems(language, request.getRequestURI()).of(UploadProblem.of(exception, handler));
        response.resetBuffer();
        if (exception instanceof ErrorResponse error) {
            error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            write(problem, language, response);
        } catch (IOException clientLeft) {
            // There is nobody to tell.
        }
        return new ModelAndView();
    }

    private void write(Problem problem, Language language, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        json.writeValue(response.getOutputStream(), problem);
    }

    /** Whether the filters of security decide, or nobody listens any more. */
    private static boolean isNotOurs(Exception exception) {
        return exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException
                || exception instanceof ClientAbortException;
    }
}

package io.opora.api;

import io.opora.exchange.ImportRefused;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.NotThere;
import io.opora.refusal.Refusal;
import io.opora.refusal.WrongFields;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketNotFound;
import io.opora.ticket.TooLarge;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Which refusal an exception is, told in one language to one caller. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST_CAUSE = 10;

    private final Language language;
    private final String instance;

    /** @param instance the path that was called */
    Problems(Language language, String instance) {
        this.language = language;
        this.instance = instance;
    }

    Problem of(Exception exception) {
        Throwable known = known(exception);
        if (known instanceof BadInput bad) {
            return badInput(bad.findings().stream()
                    .map(finding -> new Problem.FieldError(finding.field(), finding.code(), finding.text(language)))
                    .toList());
        }
        if (known instanceof InvalidInput invalid) {
            return badInput(
                    List.of(new Problem.FieldError(invalid.field(), invalid.code(), invalid.text(language.locale()))));
        }
        if (known instanceof WrongFields wrong) {
            return badInput(wrong.findings().stream()
                    .map(finding ->
                            new Problem.FieldError(finding.field(), finding.code(), finding.text(language.locale())))
                    .toList());
        }
        if (known instanceof ImportRefused refused) {
            return badInput(
                    refused.problems().stream()
                            .map(problem -> new Problem.FieldError(
                                    problem.field(), problem.code(), problem.text(language.locale())))
                            .toList(),
                    column -> refused.title(column, language.locale()));
        }
        if (known instanceof Refusal refusal) {
            return told(status(refusal), refusal.code(), refusal.text(language.locale()), null);
        }
        if (known instanceof Refused refused) {
            return told(refused.status(), refused.code(), refused.text(language), null);
        }
        if (known instanceof ConcurrencyFailureException) {
            return problem(HttpStatus.CONFLICT, "conflict");
        }
        return ofSpring(exception);
    }

    private Problem ofSpring(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException) {
            return badInput(
                    List.of(new Problem.FieldError("body", "body.missing", Texts.of(language, "body.missing"))));
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            String allowed = String.join(
                    ", ", method.getSupportedMethods() == null ? new String[0] : method.getSupportedMethods());
            return problem(HttpStatus.METHOD_NOT_ALLOWED, "method.not-allowed", allowed);
        }
        if (exception instanceof HttpMediaTypeNotSupportedException wrong) {
            boolean wantsFiles = wrong.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    wantsFiles ? "media-type.multipart" : "media-type.not-supported");
        }
        if (exception instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return clientError(response.getStatusCode());
        }
        return unexpected(exception);
    }

    private Problem clientError(HttpStatusCode code) {
        return switch (code.value()) {
            case 404 -> problem(HttpStatus.NOT_FOUND, "path.unknown");
            case 406 -> problem(HttpStatus.NOT_ACCEPTABLE, "media-type.not-acceptable");
            default -> problem(HttpStatus.valueOf(code.value()), "request.refused");
        };
    }

    private Problem unexpected(Exception exception) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected error {} at {}", reference, instance, exception);
        String detail = Texts.of(language, "unexpected", reference);
        return told(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", detail, reference);
    }

    private Problem badInput(List<Problem.FieldError> errors) {
        return badInput(errors, column -> column);
    }

    private Problem badInput(List<Problem.FieldError> errors, UnaryOperator<String> titles) {
        String fields = new Places(language, titles)
                .list(errors.stream().map(Problem.FieldError::field).toList());
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                Texts.of(language, "input.invalid", fields),
                instance,
                "input.invalid",
                errors,
                null);
    }

    private Problem problem(HttpStatus status, String code, Object... arguments) {
        return told(status, code, Texts.of(language, code, arguments), null);
    }

    private Problem told(HttpStatus status, String code, String detail, @Nullable String reference) {
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.value(), detail, instance, code, List.of(), reference);
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof TicketNotFound || refusal instanceof NotThere) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof TooLarge) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (refusal instanceof NotAllowed || refusal instanceof NotPermitted) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof NotPossibleNow || refusal instanceof Contradiction
                ? HttpStatus.CONFLICT
                : HttpStatus.BAD_REQUEST;
    }

    /** What the engine wraps on its way through a process comes out again. */
    private static Throwable known(Exception exception) {
        Throwable cause = exception;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof BadInput
                    || cause instanceof Refusal
                    || cause instanceof Refused
                    || cause instanceof ConcurrencyFailureException) {
                return cause;
            }
            cause = cause.getCause();
        }
        return exception;
    }
}

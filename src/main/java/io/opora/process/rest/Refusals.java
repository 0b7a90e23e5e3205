package io.opora.process.rest;

import io.opora.refusal.Contradiction;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.NotThere;
import io.opora.refusal.Refusal;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketNotFound;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;

/** What people meet in daily work, in their words. Everything else stays in the engine's. */
final class Refusals {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** SQL's own code: the engine's columns are shorter than what was sent. */
    private static final String VALUE_TOO_LONG = "22001";

    private static final int DEEPEST_CAUSE = 20;

    private final Locale locale;

    Refusals(Locale locale) {
        this.locale = locale;
    }

    /** The engine wraps what a listener throws: the cause that people know may lie deep. */
    Optional<Answer> of(Throwable error) {
        return causes(error).map(this::known).flatMap(Optional::stream).findFirst();
    }

    static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    private Optional<Answer> known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(new Answer(status(refusal), refusal.code(), text(refusal)));
        } else if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
            return said(CONFLICT, "task.changed");
        } else if (cause instanceof TaskAlreadyClaimedException) {
            return said(CONFLICT, "task.claimed");
        } else if (cause instanceof NullValueException && isAboutAMissingTask(cause)) {
            return said(NOT_FOUND, "task.gone");
        } else if (cause instanceof AuthorizationException denied && isAboutATask(denied)) {
            return said(FORBIDDEN, "task.not-yours");
        } else if (cause instanceof SQLException sql && VALUE_TOO_LONG.equals(sql.getSQLState())) {
            return said(BAD_REQUEST, "value.too-long");
        }
        return Optional.empty();
    }

    private Optional<Answer> said(int status, String code) {
        return Optional.of(new Answer(status, code, Sentences.of(locale, code)));
    }

    private String text(Refusal refusal) {
        String text = refusal.text(locale);
        return refusal instanceof InvalidInput invalid
                ? "«%s»: %s".formatted(Sentences.field(locale, invalid.field()), text)
                : text;
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof TicketNotFound || refusal instanceof NotThere) {
            return NOT_FOUND;
        }
        if (refusal instanceof NotAllowed || refusal instanceof NotPermitted) {
            return FORBIDDEN;
        }
        return refusal instanceof NotPossibleNow || refusal instanceof Contradiction ? CONFLICT : BAD_REQUEST;
    }

    /** The engine has one exception for everything that is null; only its text tells which thing is missing. */
    private static boolean isAboutAMissingTask(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("task is null");
    }

    private static boolean isAboutATask(AuthorizationException denied) {
        return denied.getMissingAuthorizations().stream()
                .anyMatch(missing -> Resources.TASK.resourceName().equals(missing.getResourceType()));
    }
}

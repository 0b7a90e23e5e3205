package io.opora.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketNotFound;
import jakarta.ws.rs.core.Response.Status;
import java.sql.BatchUpdateException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;

class RefusalsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new NotPossibleNow("ticket.same-line", "OP-7"), 409, "Обращение OP-7 уже на этой линии"),
                Arguments.of(new NotAllowed("staff.only"), 403, "только сотрудникам"),
                Arguments.of(new TicketNotFound("OP-7"), 404, "Обращения OP-7 нет"),
                Arguments.of(new InvalidInput("text", "field.required"), 400, "«Текст»: Заполните это поле"),
                Arguments.of(new InvalidInput("odd", "field.required"), 400, "«odd»: Заполните"),
                Arguments.of(new TaskAlreadyClaimedException("t", "lead"), 409, "уже взял другой сотрудник"),
                Arguments.of(new OptimisticLockingException("x"), 409, "только что изменил кто-то ещё"),
                Arguments.of(new CannotAcquireLockException("x"), 409, "только что изменил кто-то ещё"),
                Arguments.of(
                        new NullValueException("Cannot find task with id t: task is null"),
                        404,
                        "уже завершил другой сотрудник"),
                Arguments.of(new AuthorizationException("engineer", "TASK_WORK", "Task", "t"), 403, "вам недоступна"),
                Arguments.of(new BatchUpdateException("too long", "22001", 0, new int[0]), 400, "Слишком длинное"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsFoundUnderWhatTheEngineWrapsItIn(Exception cause, int status, String sentence) {
        var wrapped = new RestException(
                Status.INTERNAL_SERVER_ERROR,
                new ProcessEngineException("Exception while invoking TaskListener", cause),
                "Cannot submit task form");
        assertThat(new Refusals(RUSSIAN).of(wrapped)).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.message())
                    .contains(sentence)
                    .endsWith(".")
                    .doesNotContain("Exception", "TaskListener", "task form");
        });
    }

    @Test
    void theEnginesOtherWordsAreLeftToIt() {
        var refusals = new Refusals(RUSSIAN);
        assertThat(refusals.of(new NullValueException("deploymentId is null"))).isEmpty();
        assertThat(refusals.of(new AuthorizationException("owner", "READ", "Deployment", "d")))
                .isEmpty();
        assertThat(refusals.of(new ProcessEngineException("something else"))).isEmpty();
    }

    @Test
    void englishIsSpokenToThoseWhoPreferIt() {
        assertThat(Sentences.preferred(List.of(Locale.GERMAN, Locale.US, RUSSIAN)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Sentences.preferred(List.of(Locale.ROOT))).isEqualTo(RUSSIAN);
        assertThat(new Refusals(Locale.ENGLISH).of(new InvalidInput("text", "field.required")))
                .hasValueSatisfying(answer -> assertThat(answer.message()).isEqualTo("«Text»: Fill in this field."));
    }
}

package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketNotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private final Problems russian = new Problems(Language.RU, "/api/v1/tickets");
    private final Problems english = new Problems(Language.EN, "/api/v1/tickets");

    @Test
    void anUnexpectedErrorTellsNothingButWhereToLook(CapturedOutput log) {
        Problem problem = english.of(new IllegalStateException("password=secret at Some.class"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("unexpected");
        assertThat(problem.reference()).isNotNull();
        assertThat(problem.detail()).contains(problem.reference()).doesNotContain("secret");
        assertThat(log.getAll()).contains(problem.reference()).contains("password=secret");
    }

    @Test
    void aRefusalIsFoundBehindWhatWrapsIt() {
        Problem problem = english.of(new IllegalStateException(
                "Unknown property", new RuntimeException(new NotPossibleNow("ticket.ended", "OP-7"))));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("ticket.ended");
        assertThat(problem.detail()).startsWith("Ticket OP-7 has ended.");
    }

    @Test
    void twoWhoMeetOnATicketAreAskedToTryAgain() {
        Problem problem = russian.of(new OptimisticLockingFailureException("row was updated"));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("conflict");
        assertThat(problem.detail()).contains("Повторите");
    }

    @Test
    void theDomainsOwnFindingsNameTheirField() {
        Problem problem = russian.of(new InvalidInput("reason", "field.required"));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .containsExactly(new Problem.FieldError("reason", "field.required", "Заполните это поле."));
        assertThat(russian.of(new TicketNotFound("OP-1")).status()).isEqualTo(404);
    }
}

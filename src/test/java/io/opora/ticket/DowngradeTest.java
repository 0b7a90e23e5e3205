package io.opora.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.ticket.IncidentAnswers.Failing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7, drop by drop. */
class DowngradeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2, false",
        "1, 3, true",
        "1, 4, true",
        "2, 3, true",
        "2, 4, true",
        "3, 4, false",
    })
    @Proves(Term.R7)
    void r7_onlyADropFrom1Or2To3Or4MeetsThePromise(int from, int to, boolean meets) {
        assertThat(Downgrade.meetsThePromise(from, to)).isEqualTo(meets);
    }

    @Test
    void theCustomerReadsWhatWorksAgainThenWhatRemains() {
        IncidentAnswers answers = new IncidentAnswers(false, Failing.AUXILIARY, true);

        assertThat(new Restoration(answers, "Накладные проводятся.", "Отчёты.").statement())
                .isEqualTo("Накладные проводятся.\n\nОтчёты.");
        assertThat(new Restoration(answers, "Накладные проводятся.", " ")
                        .checked()
                        .statement())
                .isEqualTo("Накладные проводятся.");
    }
}

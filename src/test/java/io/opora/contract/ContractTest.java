package io.opora.contract;

import static io.opora.contract.Agreements.aContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.refusal.WrongFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final OwnTerm WITHIN_AN_HOUR = new OwnTerm("REACTION", 3, 60, "MINUTES", null);

    @Test
    void isSuspendedFromTheMomentOnAndNotBefore() {
        Contract contract = aContract("Д-1");
        contract.suspend(Moscow.at("2026-03-02T12:00"), "нет оплаты");
        assertThat(contract.stateAt(Moscow.at("2026-03-02T11:59"))).isEqualTo(ContractState.VALID);
        assertThat(contract.stateAt(Moscow.at("2026-03-02T12:00"))).isEqualTo(ContractState.SUSPENDED);
        assertThat(contract.stateAt(Moscow.at("2027-01-01T00:00"))).isEqualTo(ContractState.EXPIRED);
        contract.resume(Moscow.at("2026-03-10T12:00"));
        assertThat(contract.stateAt(Moscow.at("2026-03-02T12:00")))
                .as("that it was suspended stays known")
                .isEqualTo(ContractState.SUSPENDED);
        assertThat(contract.stateAt(Moscow.at("2026-03-10T12:00"))).isEqualTo(ContractState.VALID);
    }

    @Test
    void itsTermsDoNotChangeWithIt() {
        Contract contract = aContract("Д-1").covering("DEVELOPMENT").promising(WITHIN_AN_HOUR);
        ContractTerms terms = contract.terms();
        contract.covering("NETWORKS");
        assertThat(terms.exceptions()).containsExactly("DEVELOPMENT");
        assertThat(terms.names(ServiceKind.DEVELOPMENT)).isTrue();
        assertThat(terms.names(ServiceKind.TRAINING)).isFalse();
        assertThat(terms.ownTerm("REACTION", 3)).contains(WITHIN_AN_HOUR);
        assertThat(terms.ownTerm("REACTION", 2)).isEmpty();
    }

    @Test
    void hasOneTermForACell() {
        Contract contract = aContract("Д-1").promising(WITHIN_AN_HOUR);
        assertThatThrownBy(() -> contract.promising(new OwnTerm("REACTION", 3, 2, "HOURS", null)))
                .hasMessage("Contract Д-1 has two own terms for REACTION of priority 3");
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER, 1, 1, HOURS, 'REACTION или RESOLUTION, а не для «ANSWER»'",
        "REACTION, 5, 1, HOURS, 'Приоритет — от 1 до 4, а не 5'",
        "REACTION, 1, 0, HOURS, 'целое число от 1 до 100 000, а не 0'",
        "REACTION, 1, 1, DAYS, 'MINUTES, HOURS или BUSINESS_DAYS, а не «DAYS»'"
    })
    void anOwnTermFitsTheServiceLevelTable(String kind, int priority, int amount, String unit, String message) {
        assertThatThrownBy(() -> new OwnTerm(kind, priority, amount, unit, null))
                .isInstanceOf(WrongFields.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"networks", "'NET WORKS'", "''"})
    void anExceptionIsWrittenLikeAName(String exception) {
        assertThatThrownBy(() -> aContract("Д-1").covering(exception)).hasMessageContaining("'" + exception + "'");
    }
}

package io.opora.contract;

import static io.opora.contract.Agreements.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R14: what the first line reads when no contract is valid. */
class NoValidContractTest {

    private static final Instant MARCH = Moscow.at("2026-03-02T09:00");

    @Test
    void thereIsNone() {
        CoverDecision cover = NoValidContract.explain(List.of(), MARCH);
        assertThat(cover)
                .isEqualTo(new CoverDecision(
                        false,
                        false,
                        null,
                        "У клиента нет договора",
                        "The customer has no contract",
                        "CONTRACT_NONE",
                        0));
    }

    @Test
    void itHasEnded() {
        CoverDecision cover = explain(aContract("Д-2025/003", "2025-02-01", "2026-01-31"));
        assertThat(cover.rule()).isEqualTo("CONTRACT_EXPIRED");
        assertThat(cover.reasonRu()).isEqualTo("Договор Д-2025/003 закончился 31.01.2026");
        assertThat(cover.reasonEn()).isEqualTo("Contract Д-2025/003 ended on 31 January 2026");
        assertThat(cover.contract().orElseThrow().contractNumber()).isEqualTo("Д-2025/003");
    }

    @Test
    void itHasNotStarted() {
        CoverDecision cover = explain(aContract("Д-2027/001", "2027-12-01", "2028-11-30"));
        assertThat(cover.rule()).isEqualTo("CONTRACT_NOT_STARTED");
        assertThat(cover.reasonRu()).isEqualTo("Договор Д-2027/001 начнёт действовать 01.12.2027");
        assertThat(cover.reasonEn()).isEqualTo("Contract Д-2027/001 starts on 1 December 2027");
    }

    @Test
    void itIsSuspendedWhichSaysMoreThanAnotherThatEnded() {
        Contract suspended = aContract("Д-2026/007");
        suspended.suspend(MARCH, "нет оплаты за февраль");
        CoverDecision cover = explain(aContract("Д-2025/003", "2025-02-01", "2026-01-31"), suspended);
        assertThat(cover.rule()).isEqualTo("CONTRACT_SUSPENDED");
        assertThat(cover.reasonRu()).isEqualTo("Договор Д-2026/007 приостановлен: нет оплаты за февраль");
        assertThat(cover.contract().orElseThrow().contractNumber()).isEqualTo("Д-2026/007");
    }

    @Test
    void betweenTwoBothAreNamedAndTheNearerIsGiven() {
        Contract ended = aContract("Д-1", "2025-02-01", "2026-01-31");
        Contract next = aContract("Д-2", "2026-03-10", "2027-03-31");
        CoverDecision inMarch = explain(ended, next);
        assertThat(inMarch.rule()).isEqualTo("CONTRACT_NOT_STARTED");
        assertThat(inMarch.contract().orElseThrow().contractNumber()).isEqualTo("Д-2");
        assertThat(inMarch.reasonRu())
                .isEqualTo("Договор Д-1 закончился 31.01.2026. Договор Д-2 начнёт действовать 10.03.2026");
        CoverDecision inFebruary = NoValidContract.explain(List.of(ended, next), Moscow.at("2026-02-02T09:00"));
        assertThat(inFebruary.rule()).isEqualTo("CONTRACT_EXPIRED");
        assertThat(inFebruary.contract().orElseThrow().contractNumber()).isEqualTo("Д-1");
    }

    @Test
    void ofSeveralThatEndedTheLastIsNamed() {
        CoverDecision cover =
                explain(aContract("Д-1", "2024-01-01", "2024-12-31"), aContract("Д-2", "2025-01-01", "2025-12-31"));
        assertThat(cover.reasonRu()).isEqualTo("Договор Д-2 закончился 31.12.2025");
    }

    private static CoverDecision explain(Contract... contracts) {
        return NoValidContract.explain(List.of(contracts), MARCH);
    }
}

package io.opora.ticket;

import io.opora.contract.ContractTerms;
import io.opora.contract.CoverDecision;
import io.opora.contract.SupportPackage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What stands behind the work on a ticket: the contract's terms, the reasons, and who decided (R14). */
@Embeddable
class Coverage {

    @Enumerated(EnumType.STRING)
    private Cover cover = Cover.UNKNOWN;

    private @Nullable String coverReasonRu;
    private @Nullable String coverReasonEn;
    private @Nullable String coverRule;
    private @Nullable Integer coverTableVersion;

    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String coverDecidedBy;
    private @Nullable Instant coverDecidedAt;
    private @Nullable String scopeFoundBy;

    /** What stood behind the work until the scope was found to be another one. */
    @Enumerated(EnumType.STRING)
    private @Nullable Cover coverBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable SupportPackage supportPackage;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ContractTerms terms;

    void restOn(CoverDecision decision) {
        cover = !decision.covered() ? Cover.MISSING : decision.confirmation() ? Cover.UNCONFIRMED : Cover.COVERED;
        explain(decision);
    }

    /** Promises that were made under the ticket's terms count until somebody decides. */
    void lose(CoverDecision decision, Actor foundBy) {
        coverBefore = cover;
        cover = Cover.MISSING;
        explain(decision);
        scopeFoundBy = foundBy.id();
    }

    private void explain(CoverDecision decision) {
        coverReasonRu = decision.reasonRu();
        coverReasonEn = decision.reasonEn();
        coverRule = decision.rule();
        coverTableVersion = decision.tableVersion();
        terms = decision.terms();
        supportPackage = terms == null ? null : terms.supportPackage();
    }

    void settleScope() {
        scopeFoundBy = null;
    }

    void decide(Cover verdict, Actor by, Instant at) {
        cover = verdict;
        coverDecidedBy = by.name();
        coverDecidedAt = at;
    }

    void confirm(Actor by, Instant at) {
        cover = Cover.COVERED;
        confirmedBy = by.name();
        confirmedAt = at;
    }

    void decline() {
        cover = Cover.DECLINED;
    }

    /** The terms stay; a cover that bore no work is looked up again. */
    void reopen() {
        scopeFoundBy = null;
        coverBefore = null;
        if (!cover.bearsWork()) {
            cover = Cover.UNKNOWN;
        }
    }

    /** Whether the work went on until now without promised times, and the customer knows. */
    boolean wasWithoutPromise() {
        return coverBefore == Cover.GOODWILL || coverBefore == Cover.PAID_WORK;
    }

    Cover cover() {
        return cover;
    }

    @Nullable
    String reasonRu() {
        return coverReasonRu;
    }

    @Nullable
    String reasonEn() {
        return coverReasonEn;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    String decidedBy() {
        return coverDecidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return coverDecidedAt;
    }

    /** Who found, while working on the ticket, that no contract covers what it is about. */
    Optional<String> scopeFoundBy() {
        return Optional.ofNullable(scopeFoundBy);
    }

    /** Also those that are only for information, because their contract was not valid. */
    Optional<ContractTerms> terms() {
        return Optional.ofNullable(terms);
    }

    /** The terms of the valid contract that the ticket came in under, frozen; it need not cover the request. */
    Optional<ContractTerms> bindingTerms() {
        return terms().filter(any -> coverTableVersion != null && coverTableVersion > 0);
    }

    Optional<SupportPackage> supportPackage() {
        return Optional.ofNullable(supportPackage);
    }
}

package io.opora.ticket;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A term for the resolution that both sides talk about or have agreed on (R12). One talk is open per ticket. */
@Entity
@Table(name = "deadline_agreement")
class DeadlineAgreement extends WrittenOnce {

    /** The order in which talks began; the database counts. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long seq;

    private long ticketId;
    private int cycle;

    @Enumerated(EnumType.STRING)
    private DeadlineState state = DeadlineState.OPEN;

    private Instant openedAt;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String settledByName;
    private @Nullable String settledReason;

    @ElementCollection
    @CollectionTable(name = "deadline_offer", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "number")
    private List<DeadlineOffer> offers = new ArrayList<>();

    protected DeadlineAgreement() {}

    DeadlineAgreement(Ticket ticket, Instant at) {
        this.ticketId = ticket.id();
        this.cycle = ticket.cycle();
        this.openedAt = at;
    }

    void offer(Instant dueAt, String reason, UUID messageId, Actor by, Instant at) {
        offers.add(new DeadlineOffer(Side.of(by), by.id(), by.name(), at, dueAt, reason, messageId));
    }

    /** @param reason in the person's words; null when none was given or nobody did it */
    void settle(DeadlineState outcome, @Nullable String reason, Actor by, Instant at) {
        state = outcome;
        settledAt = at;
        settledBy = by.id();
        settledByName = by.name();
        settledReason = reason;
    }

    /** Agreed once, and in force no more; who agreed on it stays. */
    void overtaken(DeadlineState outcome) {
        state = outcome;
    }

    DeadlineState state() {
        return state;
    }

    int cycle() {
        return cycle;
    }

    boolean isOpen() {
        return state == DeadlineState.OPEN;
    }

    DeadlineOffer lastOffer() {
        return offers.get(offers.size() - 1);
    }

    boolean awaits(Side side) {
        return isOpen() && lastOffer().side() != side;
    }

    DeadlineView view() {
        return new DeadlineView(
                getId(),
                state,
                IntStream.range(0, offers.size())
                        .mapToObj(index -> version(index + 1, offers.get(index)))
                        .toList(),
                settledAt,
                settledByName,
                settledReason);
    }

    private static DeadlineView.Offer version(int version, DeadlineOffer offer) {
        return new DeadlineView.Offer(
                version,
                offer.side(),
                offer.byId(),
                offer.byName(),
                offer.offeredAt(),
                offer.dueAt(),
                offer.reason(),
                offer.messageId());
    }
}

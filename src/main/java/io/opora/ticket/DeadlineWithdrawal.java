package io.opora.ticket;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An offered deadline is among what can be taken back. */
@Component
class DeadlineWithdrawal implements Withdrawable {

    private final DeadlineTalks talks;

    DeadlineWithdrawal(DeadlineTalks talks) {
        this.talks = talks;
    }

    @Override
    public Proposal proposal() {
        return Proposal.DEADLINE;
    }

    @Override
    public boolean isOpen(Ticket ticket, Actor by) {
        return talks.ownOffer(ticket, by).isPresent();
    }

    @Override
    public boolean withdraw(Ticket ticket, @Nullable String reason, Actor by) {
        return talks.withdraw(ticket, reason, by);
    }
}

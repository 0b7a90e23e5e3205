package io.opora.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes back what was proposed to the other side. */
@UseCase
public class Withdrawal {

    private final Desk desk;
    private final List<Withdrawable> kinds;

    Withdrawal(Desk desk, List<Withdrawable> kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    /**
     * @param what null where only one can be meant
     * @throws NotPossibleNow when nothing is open that the person's side proposed, or several and none is named: the reason
     *                        for one is the staff's own, for another the customer reads it
     */
    public void withdraw(String number, @Nullable Proposal what, @Nullable String reason, Actor by) {
        Ticket ticket = desk.lockOpen(number, by);
        List<Withdrawable> open = kinds.stream()
                .filter(kind -> what == null || kind.proposal() == what)
                .filter(kind -> kind.isOpen(ticket, by))
                .toList();
        if (open.isEmpty()) {
            throw new NotPossibleNow("withdrawal.nothing", number);
        }
        if (open.size() > 1) {
            throw new NotPossibleNow("withdrawal.several", number);
        }
        open.get(0).withdraw(ticket, reason, by);
    }
}

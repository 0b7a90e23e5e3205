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
     * Where proposals of several kinds are open, the first kind's.
     *
     * @throws NotPossibleNow when nothing is open that the person's side proposed
     */
    public void withdraw(String number, @Nullable String reason, Actor by) {
        Ticket ticket = desk.lockOpen(number, by);
        if (kinds.stream().noneMatch(kind -> kind.withdraw(ticket, reason, by))) {
            throw new NotPossibleNow("withdrawal.nothing", number);
        }
    }
}

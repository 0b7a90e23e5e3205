package io.opora.ticket;

/** A kind of proposal or offer that its own side can take back. */
interface Withdrawable {

    /**
     * @param ticket locked
     * @param reason not blank
     * @return whether the actor's side had something of this kind open, which is taken back now
     */
    boolean withdraw(Ticket ticket, String reason, Actor by);
}

package io.opora.ticket;

import io.opora.sla.SlaClocks;
import io.opora.sla.TicketPause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and closes what the customer must answer, and with it the pauses of the resolution clock (R6). */
@Component
class CustomerWaits {

    private final CustomerTurns turns;
    private final SlaClocks clocks;
    private final Desk desk;

    CustomerWaits(CustomerTurns turns, SlaClocks clocks, Desk desk) {
        this.turns = turns;
        this.clocks = clocks;
        this.desk = desk;
    }

    void open(CustomerTurn.Kind kind, Ticket ticket, UUID messageId, Actor by) {
        open(CustomerTurn.with(kind, ticket, messageId, by, desk.now()), ticket, by);
    }

    /** The customer must decide on a proposal or an offer. @return what waits for that, and its cause of pause */
    CustomerTurn openAbout(CustomerTurn.Kind kind, Ticket ticket, UUID subject, @Nullable UUID messageId, Actor by) {
        CustomerTurn turn = CustomerTurn.about(kind, ticket, subject, messageId, by, desk.now());
        open(turn, ticket, by);
        return turn;
    }

    /** The open turn about a proposal or an offer. */
    Optional<CustomerTurn> openAbout(Ticket ticket, UUID subject) {
        return turns.openOf(ticket.id()).stream()
                .filter(turn -> turn.isAboutSubject(subject))
                .findFirst();
    }

    /** Closes the turn about a proposal or an offer, if it is still open. @return whether it was */
    boolean closeAbout(Ticket ticket, UUID subject, CustomerTurn.State outcome, Actor by) {
        return close(ticket, turn -> turn.isAboutSubject(subject), outcome, by);
    }

    /**
     * Closes the turn about a proposal without letting the clock run on: what follows ends the clock as of the proposal.
     *
     * @return the cause of pause that it was; empty when it was not open
     */
    Optional<String> settleAbout(Ticket ticket, UUID subject, CustomerTurn.State outcome, Actor by) {
        Optional<CustomerTurn> open = openAbout(ticket, subject);
        open.ifPresent(turn -> turn.close(outcome, by, desk.now()));
        return open.map(CustomerTurn::cause);
    }

    /** A clock that has just begun pauses for whatever is open already. */
    void keepPausing(Ticket ticket) {
        turns.openOf(ticket.id())
                .forEach(turn -> clocks.pause(ticket.id(), turn.cause(), desk.now(), Actor.SYSTEM.id()));
    }

    /** All that the ticket waited for until now; a question that never reached the customer was no waiting. */
    List<TicketPause> pauses(Ticket ticket) {
        return turns.findAllByTicketId(ticket.id()).stream()
                .filter(turn -> turn.state() != CustomerTurn.State.BOUNCED)
                .map(CustomerTurn::pause)
                .toList();
    }

    /** A waiting step pauses by itself when nothing that was recorded is open for it. */
    void openAtStep(String step, Ticket ticket) {
        if (awaited(ticket.id()).isEmpty()) {
            open(CustomerTurn.atStep(step, ticket, desk.now()), ticket, Actor.SYSTEM);
        }
    }

    void askConfirmation(Ticket ticket) {
        open(CustomerTurn.confirmation(ticket, desk.now()), ticket, Actor.SYSTEM);
    }

    private void open(CustomerTurn turn, Ticket ticket, Actor by) {
        turns.save(turn);
        clocks.pause(ticket.id(), turn.cause(), turn.openedAt(), by.id());
    }

    boolean isOpen(long ticketId, CustomerTurn.Kind kind) {
        return turns.openOf(ticketId).stream().anyMatch(turn -> turn.is(kind));
    }

    boolean isAnyOpen(long ticketId) {
        return !turns.openOf(ticketId).isEmpty();
    }

    /** What the ticket's step waits for: the newest of its kind, where several are open the one that its step waits for. */
    Optional<CustomerTurn> awaited(long ticketId) {
        List<CustomerTurn> open = turns.openOf(ticketId);
        return Stream.of(
                        List.of(CustomerTurn.Kind.SOLUTION),
                        List.of(CustomerTurn.Kind.CONFIRMATION),
                        List.of(CustomerTurn.Kind.QUESTION, CustomerTurn.Kind.STEP))
                .flatMap(kinds -> newest(open, kinds).stream())
                .findFirst();
    }

    private static Optional<CustomerTurn> newest(List<CustomerTurn> open, List<CustomerTurn.Kind> kinds) {
        return open.stream().filter(turn -> kinds.stream().anyMatch(turn::is)).reduce((older, newer) -> newer);
    }

    /** @return whether anything was open */
    boolean closeQuestions(Ticket ticket, CustomerTurn.State outcome, Actor by) {
        return close(
                ticket, turn -> turn.is(CustomerTurn.Kind.QUESTION) || turn.is(CustomerTurn.Kind.STEP), outcome, by);
    }

    boolean closeConfirmation(Ticket ticket, CustomerTurn.State outcome, Actor by) {
        return close(ticket, turn -> turn.is(CustomerTurn.Kind.CONFIRMATION), outcome, by);
    }

    /** The newest time that a confirmation was asked for, answered or not. */
    Optional<CustomerTurn> lastConfirmation(long ticketId) {
        return turns.findFirstByTicketIdAndKindOrderByOpenedAtDesc(ticketId, CustomerTurn.Kind.CONFIRMATION);
    }

    /**
     * A question that never reached the customer never paused, not even if somebody went on without its answer meanwhile.
     *
     * @return whether it was open
     */
    boolean bounce(Ticket ticket, UUID message, String why) {
        Optional<CustomerTurn> question = turns.findAllByTicketId(ticket.id()).stream()
                .filter(turn -> turn.is(CustomerTurn.Kind.QUESTION) && turn.isAbout(message))
                .filter(CustomerTurn::isUnanswered)
                .findFirst();
        boolean open = question.stream().anyMatch(turn -> turn.state() == CustomerTurn.State.OPEN);
        question.ifPresent(turn -> {
            turn.close(CustomerTurn.State.BOUNCED, Actor.SYSTEM, desk.now());
            clocks.voidPause(ticket.id(), turn.cause(), why, Actor.SYSTEM.id());
        });
        return open;
    }

    /** Nothing follows any more from silence about what never reached the customer. @return whether something did */
    boolean bounceProposal(Ticket ticket, UUID message) {
        return stopSilence(
                ticket,
                turn -> (turn.is(CustomerTurn.Kind.SOLUTION)
                                || turn.is(CustomerTurn.Kind.DOWNGRADE)
                                || turn.is(CustomerTurn.Kind.DEADLINE))
                        && turn.isAbout(message),
                turn -> turn.bounced(desk.now()));
    }

    /**
     * Somebody of the customer wrote, without deciding what is open.
     *
     * @param responsible whether the writer may confirm a colleague's request
     * @return whether something would have followed from silence until now
     */
    boolean hear(Ticket ticket, boolean responsible) {
        return stopSilence(
                ticket,
                turn -> turn.is(CustomerTurn.Kind.SOLUTION)
                        || turn.is(CustomerTurn.Kind.DOWNGRADE)
                        || responsible && turn.is(CustomerTurn.Kind.CONFIRMATION),
                turn -> turn.written(desk.now()));
    }

    private boolean stopSilence(Ticket ticket, Predicate<CustomerTurn> which, Consumer<CustomerTurn> stop) {
        var stopped = turns.openOf(ticket.id()).stream()
                .filter(which.and(CustomerTurn::isSilenceCounted))
                .toList();
        stopped.forEach(stop);
        return !stopped.isEmpty();
    }

    boolean closeAtStep(String step, Ticket ticket) {
        return close(ticket, turn -> turn.isAt(step), CustomerTurn.State.WITHDRAWN, Actor.SYSTEM);
    }

    boolean closeAll(Ticket ticket, CustomerTurn.State outcome, Actor by) {
        return close(ticket, turn -> true, outcome, by);
    }

    /**
     * Closes the solution under review without letting the clock run on.
     *
     * @return when the solution was proposed; empty when none is under review
     */
    Optional<Instant> acceptSolution(Ticket ticket, Actor by) {
        Optional<CustomerTurn> solution = turns.openOf(ticket.id()).stream()
                .filter(turn -> turn.is(CustomerTurn.Kind.SOLUTION))
                .findFirst();
        solution.ifPresent(turn -> turn.close(CustomerTurn.State.ACCEPTED, by, desk.now()));
        return solution.map(CustomerTurn::openedAt);
    }

    /** The review is over without acceptance: the clock goes on as if it had never stopped, the review's time excluded. */
    boolean closeSolution(Ticket ticket, CustomerTurn.State outcome, Actor by) {
        return close(ticket, turn -> turn.is(CustomerTurn.Kind.SOLUTION), outcome, by);
    }

    private boolean close(Ticket ticket, Predicate<CustomerTurn> which, CustomerTurn.State outcome, Actor by) {
        Instant now = desk.now();
        var closed = turns.openOf(ticket.id()).stream().filter(which).toList();
        closed.forEach(turn -> {
            turn.close(outcome, by, now);
            clocks.resume(ticket.id(), turn.cause(), now, by.id());
        });
        return !closed.isEmpty();
    }
}

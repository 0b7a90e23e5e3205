package io.opora.ticket;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffEvents.StaffMemberLeft;
import io.opora.staff.StaffMember;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Open tickets of somebody who is away: offered to the substitute, or to the line, and given back afterwards where nobody
 * claimed them. The clocks run on.
 */
@UseCase
public class Substitution {

    private static final List<TicketStatus> ENDED =
            Arrays.stream(TicketStatus.values()).filter(TicketStatus::isFinal).toList();

    private final Desk desk;
    private final Tickets tickets;
    private final Passings passings;
    private final Assignment assignment;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;

    Substitution(
            Desk desk,
            Tickets tickets,
            Passings passings,
            Assignment assignment,
            StaffDirectory staff,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.tickets = tickets;
        this.passings = passings;
        this.assignment = assignment;
        this.staff = staff;
        this.events = events;
    }

    /**
     * Passes on what is assigned or offered to a person who is away now; what was passed on before and waits still goes to
     * whoever stands in now. Nothing happens to the tickets of somebody who is at work.
     */
    public void passOn(String absent) {
        @Nullable String to = standIn(absent);
        if (absent.equals(to)) {
            return;
        }
        for (Passing passing : passings.findOpenOf(absent)) {
            Ticket ticket = desk.lock(TicketNumber.of(passing.ticketId()), Actor.SYSTEM);
            if (passing.isUntouched(ticket)) {
                passFurther(ticket, passing, absent, to);
            }
        }
        for (Ticket ticket : openTicketsOf(absent)) {
            Passing passing = passings.findOpen(ticket.id(), absent)
                    .orElseGet(() -> passings.save(new Passing(ticket, absent, desk.now())));
            boolean assigned = takeAway(ticket, absent, to, passing);
            passing.passed(assigned, ticket);
        }
    }

    /** The person is back. Who is away again at once has the tickets passed on instead. */
    public void giveBack(String absent) {
        @Nullable String now = standIn(absent);
        if (staff.find(absent).filter(StaffMember::active).isPresent() && !absent.equals(now)) {
            passOn(absent);
            return;
        }
        for (Passing passing : passings.findOpenOf(absent)) {
            Ticket ticket = desk.lock(TicketNumber.of(passing.ticketId()), Actor.SYSTEM);
            if (absent.equals(now) && passing.isUntouched(ticket)) {
                giveBack(ticket, passing, absent);
            }
            passing.end(desk.now());
        }
    }

    /** A new ticket goes to the substitute at once; the specialist has it when he is back, unless somebody claimed it. */
    void routed(Ticket ticket, String specialist) {
        Passing passing = new Passing(ticket, specialist, desk.now());
        passing.passed(false, ticket);
        passing.cameFor(specialist);
        passings.save(passing);
    }

    /** Nobody stands in for who has left, and nothing is kept for him. */
    @EventListener
    void on(StaffMemberLeft left) {
        String leaver = left.member().id();
        openTicketsOf(leaver).forEach(ticket -> takeAway(ticket, leaver, null, null));
        passings.findOpenOf(leaver).forEach(passing -> passing.end(desk.now()));
    }

    /** @return whether the ticket was assigned to the person */
    private boolean takeAway(Ticket ticket, String absent, @Nullable String to, @Nullable Passing passing) {
        boolean assigned = absent.equals(ticket.assignee());
        @Nullable String before = ticket.specialist();
        @Nullable String line = absent.equals(before) ? null : before;
        // What has no queue yet is with the first line, whoever looked at it.
        offer(ticket, to == null || ticket.queue() == null ? line : to, passing);
        if (assigned) {
            assignment.assign(ticket, null, Actor.SYSTEM);
        }
        events.publishEvent(new TicketPassedOn(ticket.number(), absent, ticket.specialist()));
        return assigned;
    }

    private void passFurther(Ticket ticket, Passing passing, String absent, @Nullable String to) {
        @Nullable String before = ticket.specialist();
        @Nullable String line = absent.equals(passing.specialist()) ? null : passing.specialist();
        offer(ticket, to == null || ticket.queue() == null ? line : to, passing);
        if (!Objects.equals(before, ticket.specialist())) {
            events.publishEvent(new TicketPassedOn(ticket.number(), absent, ticket.specialist()));
        }
    }

    private void giveBack(Ticket ticket, Passing passing, String absent) {
        @Nullable String specialist = passing.specialist();
        offer(ticket, specialist == null || specialist.equals(absent) ? specialist : standIn(specialist), passing);
        if (passing.wasAssigned()) {
            assignment.assign(ticket, absent, Actor.SYSTEM);
        }
        events.publishEvent(new TicketGivenBack(ticket.number(), absent));
    }

    /**
     * Earlier absences on the way to this one follow the offer; later ones, to whom it had gone from here, are out of it.
     */
    private void offer(Ticket ticket, @Nullable String to, @Nullable Passing by) {
        @Nullable String from = ticket.specialist();
        ticket.offer(to);
        boolean later = false;
        for (Passing passing : passings.findOpenOn(ticket.id())) {
            if (later && passing.offersTo(from)) {
                passing.end(desk.now());
            } else if (passing.offersTo(from)) {
                passing.follow(to);
            }
            later |= passing.equals(by);
        }
    }

    private List<Ticket> openTicketsOf(String staffId) {
        return tickets.openOf(staffId, ENDED).stream()
                .map(id -> desk.lock(TicketNumber.of(id), Actor.SYSTEM))
                .filter(ticket -> staffId.equals(ticket.assignee()) || staffId.equals(ticket.specialist()))
                .filter(ticket -> !ticket.status().isFinal())
                .toList();
    }

    private @Nullable String standIn(String staffId) {
        return staff.standIn(staffId, desk.now()).map(StaffMember::id).orElse(null);
    }
}

package io.opora.ticket;

import io.opora.sla.BreachesVoided;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why promises were broken: told by the staff, approved or returned by a manager, and kept with the clock. Also after the
 * ticket's end, for the breach stays.
 */
@UseCase
public class BreachReasons {

    private final Desk desk;
    private final BreachReasonRows rows;
    private final ClockViews clocks;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    BreachReasons(
            Desk desk, BreachReasonRows rows, ClockViews clocks, Rights rights, ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.clocks = clocks;
        this.rights = rights;
        this.events = events;
    }

    /**
     * Of several breaches of the clock the oldest without a reason is meant.
     *
     * @throws InvalidInput   when the clock is none of the ticket's, or category or text is missing
     * @throws NotAllowed     for contacts
     * @throws NotPossibleNow when the clock has no breach whose reason is wanted
     */
    public void explain(
            String number, UUID clockId, @Nullable BreachCategory category, @Nullable String text, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lock(number, by);
        ClockView clock = requireOwnClock(ticket, clockId);
        List<BreachReason> told = rows.ofTicket(ticket.id());
        List<Breach> breaches = breaches(clock);
        Breach breach = breaches.stream()
                .filter(one -> told.stream().noneMatch(reason -> reason.isAbout(one) && reason.stands()))
                .findFirst()
                .orElseThrow(() -> new NotPossibleNow(breaches.isEmpty() ? "breach.none" : "breach.explained", number));
        explain(ticket, clock, breach, category, text, by);
    }

    /** As {@link #explain(String, UUID, BreachCategory, String, Actor)}, for the breach that a task is about. */
    public void explain(
            String number, Breach breach, @Nullable BreachCategory category, @Nullable String text, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lock(number, by);
        ClockView clock = requireOwnClock(ticket, breach.clockId());
        if (!breaches(clock).contains(breach)) {
            throw new NotPossibleNow("breach.none", number);
        }
        if (find(ticket, breach, BreachReason::stands).isPresent()) {
            throw new NotPossibleNow("breach.explained", number);
        }
        explain(ticket, clock, breach, category, text, by);
    }

    private void explain(
            Ticket ticket,
            ClockView clock,
            Breach breach,
            @Nullable BreachCategory category,
            @Nullable String text,
            Actor by) {
        if (category == null) {
            throw new InvalidInput("category", "field.required");
        }
        rows.save(new BreachReason(ticket.id(), breach, category, Text.body(text), by, desk.now()));
        events.publishEvent(new TicketEvent.BreachExplained(ticket.number(), clock.kind(), breach, by));
    }

    /**
     * Of several open reasons of the clock the oldest is decided.
     *
     * @param reason what the manager says to it; needed where it is returned
     * @throws InvalidInput   when the clock is none of the ticket's, or a returned reason comes without a word
     * @throws NotAllowed     for all but managers and administrators
     * @throws NotPossibleNow when no reason waits for a decision
     */
    public void decide(String number, UUID clockId, boolean accept, @Nullable String reason, Actor by) {
        Ticket ticket = lockForManager(number, by);
        requireOwnClock(ticket, clockId);
        decide(
                ticket,
                find(ticket, told -> told.isProposed() && told.view().clockId().equals(clockId)),
                accept,
                reason,
                by);
    }

    /** As {@link #decide(String, UUID, boolean, String, Actor)}, for the breach that a task is about. */
    public void decide(String number, Breach breach, boolean accept, @Nullable String reason, Actor by) {
        Ticket ticket = lockForManager(number, by);
        decide(ticket, find(ticket, breach, BreachReason::isProposed), accept, reason, by);
    }

    private void decide(Ticket ticket, Optional<BreachReason> open, boolean accept, @Nullable String reason, Actor by) {
        BreachReason told = open.orElseThrow(() -> new NotPossibleNow("breach.nothing-to-decide", ticket.number()));
        if (accept) {
            told.approve(reason == null || reason.isBlank() ? null : Text.reason(reason), by, desk.now());
        } else {
            told.giveBack(Text.reason(reason), by, desk.now());
        }
        BreachReasonView view = told.view();
        events.publishEvent(new TicketEvent.BreachReasonDecided(
                ticket.number(), new Breach(view.clockId(), view.breachedAt()), view.id(), accept, by));
    }

    /** What explained a breach that does not count any more is kept, but explains nothing: found again, it is asked for anew. */
    @EventListener
    void on(BreachesVoided event) {
        rows.standing(event.ticketIds()).stream()
                .filter(reason -> isVoid(reason.ticketId(), reason.breach()))
                .forEach(reason -> reason.lapse(desk.now()));
    }

    private Ticket lockForManager(String number, Actor by) {
        Desk.requireStaff(by);
        if (!rights.has(by.id(), StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN)) {
            throw new NotAllowed("breach.managers-only");
        }
        return desk.lock(number, by);
    }

    /** Whether the breach does not count, as one that a reclassification overtook; never for another ticket's clock. */
    @Transactional(readOnly = true)
    public boolean isVoid(String number, Breach breach) {
        return isVoid(desk.look(number, Actor.SYSTEM).id(), breach);
    }

    private boolean isVoid(long ticketId, Breach breach) {
        return find(ticketId, breach.clockId())
                .filter(clock -> !breaches(clock).contains(breach))
                .isPresent();
    }

    /** The last reason told for a breach, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<BreachReasonView> last(String number, Breach breach) {
        return all(desk.look(number, Actor.SYSTEM))
                .filter(reason -> reason.isAbout(breach))
                .reduce((first, second) -> second)
                .map(BreachReason::view);
    }

    /** All that was told about a ticket's breaches, the oldest first. */
    @Transactional(readOnly = true)
    public List<BreachReasonView> ofTicket(long ticketId) {
        return rows.ofTicket(ticketId).stream().map(BreachReason::view).toList();
    }

    /** @throws IllegalArgumentException when there is no such reason */
    @Transactional(readOnly = true)
    public BreachReasonView find(UUID reasonId) {
        return rows.findById(reasonId)
                .orElseThrow(() -> new IllegalArgumentException("There is no reason " + reasonId))
                .view();
    }

    private Optional<BreachReason> find(Ticket ticket, Breach breach, Predicate<BreachReason> wanted) {
        return find(ticket, reason -> reason.isAbout(breach) && wanted.test(reason));
    }

    private Optional<BreachReason> find(Ticket ticket, Predicate<BreachReason> wanted) {
        return all(ticket).filter(wanted).findFirst();
    }

    private Stream<BreachReason> all(Ticket ticket) {
        return rows.ofTicket(ticket.id()).stream();
    }

    /** The breaches of a clock that count, the oldest first. */
    private static List<Breach> breaches(ClockView clock) {
        return clock.promises().stream()
                .flatMap(promise -> Optional.ofNullable(promise.breachedAt()).stream())
                .map(at -> new Breach(clock.id(), at))
                .sorted(Comparator.comparing(Breach::at))
                .toList();
    }

    private ClockView requireOwnClock(Ticket ticket, UUID clockId) {
        return find(ticket.id(), clockId)
                .orElseThrow(() -> new InvalidInput("clockId", "breach.foreign-clock", ticket.number()));
    }

    private Optional<ClockView> find(long ticketId, UUID clockId) {
        return clocks.ofTicket(ticketId).stream()
                .filter(clock -> clock.id().equals(clockId))
                .findFirst();
    }
}

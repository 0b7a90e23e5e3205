package io.opora.ticket;

import io.opora.refusal.NotThere;
import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Time that engineers spent on tickets: noted with what they write or alone, also after a ticket has ended. Customers
 * never see it.
 */
@UseCase
public class Effort {

    private static final int LONGEST_NOTE = 1000;

    private static final String[] MAY_CORRECT_OTHERS = {
        StaffGroups.TEAM_LEADS, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN
    };

    private final Desk desk;
    private final EffortRows rows;
    private final Rights rights;

    Effort(Desk desk, EffortRows rows, Rights rights) {
        this.desk = desk;
        this.rows = rows;
        this.rights = rights;
    }

    /**
     * Notes time alone, whatever the ticket's state.
     *
     * @param note what was done; may be missing
     */
    public EffortView note(String number, Spent spent, @Nullable String note, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.look(number, by);
        String text = note == null || note.isBlank() ? null : Text.required("text", note, LONGEST_NOTE);
        return rows.saveAndFlush(EffortEntry.of(ticket, spent, text, by, desk.now()))
                .view();
    }

    /**
     * Does something to the ticket and notes the time that it took, with what the person wrote in doing so, or alone where
     * that was nothing: both or neither.
     *
     * @param spent null when nothing is to be noted
     */
    public <T> T noteWith(String number, @Nullable Spent spent, Actor by, Supplier<T> action) {
        if (spent == null) {
            return action.get();
        }
        if (by.isContact()) {
            throw new NotAllowed("effort.staff-only");
        }
        Ticket ticket = desk.lock(number, by);
        long before = rows.lastMessage(ticket.id());
        T done = action.get();
        rows.saveAndFlush(rows.lastMessageSince(ticket.id(), before, by.id())
                .map(message -> EffortEntry.with(message, ticket.id(), spent, by, desk.now()))
                .orElseGet(() -> EffortEntry.of(ticket, spent, null, by, desk.now())));
        return done;
    }

    /**
     * Takes an entry back by a counter-entry, and notes what would have been right; both stay readable.
     *
     * @param minutes  null when there should have been no entry
     * @param billable null when the kind was right
     * @throws InvalidInput   when it is billable, but no time is given
     * @throws NotAllowed     when it is somebody else's entry, for all but leads, managers and administrators
     * @throws NotPossibleNow when it has been taken back already, or takes another one back itself
     */
    public List<EffortView> correct(
            String number,
            UUID id,
            @Nullable String reason,
            @Nullable Integer minutes,
            @Nullable Boolean billable,
            Actor by) {
        Desk.requireStaff(by);
        if (minutes == null && Boolean.TRUE.equals(billable)) {
            throw new InvalidInput("minutes", "field.required");
        }
        Ticket ticket = desk.lock(number, by);
        EffortEntry wrong =
                rows.findByIdAndTicketId(id, ticket.id()).orElseThrow(() -> new NotThere("effort.not-found", number));
        if (!wrong.isBy(by) && !rights.has(by.id(), MAY_CORRECT_OTHERS)) {
            throw new NotAllowed("effort.not-yours");
        }
        if (wrong.isCorrection() || rows.existsByCorrects(id)) {
            throw new NotPossibleNow("effort.corrected");
        }
        String why = Text.required("reason", reason, LONGEST_NOTE);
        EffortView takenBack =
                rows.saveAndFlush(wrong.takenBack(why, by, desk.now())).view();
        if (minutes == null) {
            return List.of(takenBack);
        }
        Spent right = new Spent(minutes, billable == null ? wrong.isBillable() : billable);
        return List.of(
                takenBack,
                rows.saveAndFlush(wrong.replacedBy(right, desk.now())).view());
    }

    /** In the order they were noted. */
    public List<EffortView> list(String number, Actor reader) {
        Desk.requireStaff(reader);
        return rows.ofTicket(desk.look(number, reader).id()).stream()
                .map(EffortEntry::view)
                .toList();
    }

    public EffortSums sums(String number, Actor reader) {
        return EffortSums.of(list(number, reader));
    }
}

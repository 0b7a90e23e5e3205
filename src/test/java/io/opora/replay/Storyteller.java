package io.opora.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells one incident in Opora's calls. It knows at each row where the ticket stands, so that it never asks for what is not
 * possible then.
 */
final class Storyteller {

    static final String ASKING = "Awaiting User Info";

    /** Waiting for somebody else than the customer; no clock pauses for it. */
    private static final Set<String> WAITING_ELSEWHERE =
            Set.of("Awaiting Vendor", "Awaiting Problem", "Awaiting Evidence");

    private static final String NEW = "New";
    private static final String ACTIVE = "Active";
    private static final String RESOLVED = "Resolved";
    private static final String CLOSED = "Closed";
    private static final Set<String> OTHERS = Set.of(NEW, ACTIVE, RESOLVED, CLOSED, ASKING);

    private enum Stand {
        REGISTERED,
        IN_PROGRESS,
        WAITING_FOR_CUSTOMER,
        RESOLVED,
        CLOSED
    }

    private final LoggedIncident incident;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Stand stand = Stand.REGISTERED;
    private LocalDateTime now;
    private String state = NEW;
    private int reopenings;
    private @Nullable String group;
    private boolean handOverPutOff;

    private Storyteller(LoggedIncident incident) {
        this.incident = incident;
        this.now = incident.openedAt();
    }

    static Story tell(LoggedIncident incident) {
        Storyteller teller = new Storyteller(incident);
        teller.say(Action.REGISTER, incident.subject());
        incident.updates().forEach(teller::tell);
        return new Story(incident, List.copyOf(teller.steps), List.copyOf(teller.remarks), teller.stand.name());
    }

    private void tell(Update update) {
        if (update.at().isBefore(incident.openedAt())) {
            remarks.add("changed before it was opened: played at the opening");
        }
        now = update.at().isBefore(now) ? now : update.at();
        if (stand == Stand.CLOSED) {
            remarks.add(
                    update.state().equals(CLOSED)
                            ? "skipped: changed after closing"
                            : "skipped: reopened or worked on after closing");
            return;
        }
        int before = steps.size() + remarks.size();
        String next = update.state();
        if (!OTHERS.contains(next) && !WAITING_ELSEWHERE.contains(next)) {
            remarks.add("skipped: unknown state " + next);
            next = state;
        }
        leave(next, update);
        assign(update.group());
        enter(next, update);
        if (before == steps.size() + remarks.size()) {
            remarks.add("skipped: nothing changed that Opora has a call for");
        }
        state = next;
        reopenings = update.reopenings();
    }

    private void leave(String next, Update update) {
        boolean rejected = stand == Stand.RESOLVED && !next.equals(RESOLVED) && !next.equals(CLOSED);
        if (rejected) {
            say(Action.REJECT, "Проблема осталась.");
            stand = Stand.IN_PROGRESS;
        } else if (update.reopenings() > reopenings) {
            remarks.add("skipped: counted as reopened without having been resolved");
        }
        if (stand == Stand.WAITING_FOR_CUSTOMER && !next.equals(ASKING)) {
            say(Action.REPLY, "Отправляем то, что вы просили.");
            stand = Stand.IN_PROGRESS;
        }
    }

    private void assign(@Nullable String next) {
        boolean reassigned = next != null && group != null && !next.equals(group);
        if (next == null && group != null) {
            remarks.add("skipped: assignment group taken away");
        }
        if (next != null) {
            group = next;
        }
        if (reassigned && stand == Stand.RESOLVED) {
            remarks.add("skipped: reassigned while the solution was under review");
        } else if (reassigned && stand == Stand.WAITING_FOR_CUSTOMER) {
            remarks.add("put off: reassigned while waiting for the customer, handed over after the answer");
            handOverPutOff = true;
        } else if (reassigned || handOverPutOff && isWorkedOn()) {
            say(Action.HAND_OVER, "Передано: " + group);
            handOverPutOff = false;
        }
    }

    private void enter(String next, Update update) {
        boolean taken = next.equals(ACTIVE) || WAITING_ELSEWHERE.contains(next) || update.engineer() != null;
        if (stand == Stand.REGISTERED && taken && !next.equals(ASKING) && !isEnd(next)) {
            say(Action.ANSWER, "Взяли обращение в работу.");
            stand = Stand.IN_PROGRESS;
        }
        if (WAITING_ELSEWHERE.contains(next) && !next.equals(state)) {
            say(Action.NOTE, "Ждём: " + next);
        }
        if (next.equals(ASKING) && isWorkedOn()) {
            say(Action.ASK, "Пришлите, пожалуйста, подробности.");
            stand = Stand.WAITING_FOR_CUSTOMER;
        }
        if (isEnd(next) && isWorkedOn()) {
            if (next.equals(CLOSED)) {
                remarks.add("added: closed without having been resolved, so resolved on closing");
            }
            say(Action.RESOLVE, "Исправлено, проверьте, пожалуйста.");
            stand = Stand.RESOLVED;
        }
        if (next.equals(CLOSED)) {
            say(Action.ACCEPT, "");
            stand = Stand.CLOSED;
        }
    }

    private boolean isWorkedOn() {
        return stand == Stand.REGISTERED || stand == Stand.IN_PROGRESS;
    }

    private static boolean isEnd(String state) {
        return state.equals(RESOLVED) || state.equals(CLOSED);
    }

    private void say(Action action, String text) {
        steps.add(new Step(now, action, text));
    }
}

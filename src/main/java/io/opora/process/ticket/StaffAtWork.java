package io.opora.process.ticket;

import io.opora.ticket.Actor;
import io.opora.ticket.Actors;
import io.opora.ticket.NotAllowed;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works in Tasklist right now. */
@Component
public class StaffAtWork {

    private final IdentityService identity;
    private final Actors actors;

    StaffAtWork(IdentityService identity, Actors actors) {
        this.identity = identity;
        this.actors = actors;
    }

    /** @throws NotAllowed when nobody is logged in to the engine, or no member of the staff */
    public Actor current() {
        @Nullable Authentication authentication = identity.getCurrentAuthentication();
        if (authentication == null) {
            throw new NotAllowed("staff.only");
        }
        return actors.staff(authentication.getUserId());
    }
}

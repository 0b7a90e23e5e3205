package io.opora.process.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the domain out of a process as its other callers do: in the same transaction, but each engine call as a command of
 * its own and in nobody's name. Within a running command the engine writes nothing before the command ends, so that a
 * ticket registered by a process could not be answered in the same breath: its task and its clock would not be found. The
 * engine has no open door for this, hence its own context is set aside.
 */
@Component
public class OwnCommands {

    private final IdentityService identity;

    OwnCommands(IdentityService identity) {
        this.identity = identity;
    }

    /** @param work as {@link #run(Supplier)} */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    /** @param work acts on other process instances than the one that calls it */
    public <T> T run(Supplier<T> work) {
        @Nullable Authentication authentication = identity.getCurrentAuthentication();
        Deque<CommandContext> outer = new ArrayDeque<>();
        for (CommandContext context = Context.getCommandContext();
                context != null;
                context = Context.getCommandContext()) {
            outer.push(context);
            Context.removeCommandContext();
        }
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            outer.forEach(Context::setCommandContext);
            identity.setAuthentication(authentication);
        }
    }
}

package io.opora.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;

/** The engine's command that the present call is part of: a step of a process, or the completion of a task. */
public final class EngineCommand {

    private EngineCommand() {}

    public static boolean isRunning() {
        return Context.getCommandContext() != null;
    }

    /**
     * @param action runs when the command has done its work and before it writes, with the engine's own rights as any step
     *               does; what it throws undoes the command
     */
    public static void atItsEnd(Runnable action) {
        Context.getCommandContext().registerCommandContextListener(new CommandContextListener() {

            @Override
            public void onCommandContextClose(CommandContext command) {
                command.runWithoutAuthorization(() -> {
                    action.run();
                    return null;
                });
            }

            @Override
            public void onCommandFailed(CommandContext command, Throwable failure) {}
        });
    }
}

package io.opora.security;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

/**
 * What a task's candidates and its assignee may do with it: read it, claim it, give it back, comment and complete it. The
 * engine's own choice would let them change variables, dates and whatever else the process relies on.
 */
class TaskRights extends DefaultAuthorizationProvider {

    @Override
    protected Permission[] getRuntimePermissions(boolean variables) {
        return new Permission[] {TaskPermissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN};
    }
}

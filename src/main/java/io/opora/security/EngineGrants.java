package io.opora.security;

import static io.opora.staff.StaffGroups.CAMUNDA_ADMIN;
import static io.opora.staff.StaffGroups.CONFIGURATION_LINE;
import static io.opora.staff.StaffGroups.MANAGERS;
import static io.opora.staff.StaffGroups.PROCESS_OWNERS;
import static io.opora.staff.StaffGroups.SUPPORT_LINE;
import static io.opora.staff.StaffGroups.TEAM_LEADS;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/**
 * What each group may do in the engine's web applications and REST API. A task's candidates need nothing here: the
 * engine grants them the task when it names them.
 */
final class EngineGrants {

    /** A permission set of one group on one resource; {@code "*"} stands for every resource of the kind. */
    record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

        private static Grant of(String group, Resource resource, String resourceId, Permission... permissions) {
            return new Grant(group, resource, resourceId, List.of(permissions));
        }
    }

    private static final List<String> LINES = List.of(SUPPORT_LINE, CONFIGURATION_LINE);

    /** Who talks to callers, and so registers what they ask for. */
    private static final List<String> CALL_TAKERS = List.of(SUPPORT_LINE, TEAM_LEADS);

    private static final List<String> SUPERVISORS = List.of(TEAM_LEADS, MANAGERS, PROCESS_OWNERS);

    private EngineGrants() {}

    static List<Grant> all() {
        var grants = new ArrayList<Grant>();
        LINES.forEach(group -> {
            grants.addAll(workingInTasklist(group));
            grants.add(Grant.of(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
            grants.add(
                    Grant.of(group, Resources.PROCESS_DEFINITION, "ticket", ProcessDefinitionPermissions.READ_HISTORY));
        });
        CALL_TAKERS.forEach(group -> grants.addAll(takingCalls(group)));
        SUPERVISORS.forEach(group -> {
            grants.addAll(workingInTasklist(group));
            grants.add(Grant.of(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            grants.addAll(lookingAtDecisionsAndDeployments(group));
            // Cockpit's counts of tasks by groups want it in one word; each task of a process they may read anyway.
            grants.add(Grant.of(group, Resources.TASK, ANY, TaskPermissions.READ));
        });
        grants.add(Grant.of(MANAGERS, Resources.PROCESS_DEFINITION, ANY, LOOK_AT_INSTANCES));
        grants.add(Grant.of(TEAM_LEADS, Resources.PROCESS_DEFINITION, ANY, LEAD_WORK));
        grants.addAll(owningProcesses());
        for (var resource : Resources.values()) {
            grants.add(Grant.of(CAMUNDA_ADMIN, resource, ANY, Permissions.ALL));
        }
        return grants;
    }

    private static final Permission[] LOOK_AT_INSTANCES = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY
    };

    /** Leads hand tasks out and repair what got stuck. */
    private static final Permission[] LEAD_WORK = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.UPDATE_TASK,
        ProcessDefinitionPermissions.RETRY_JOB
    };

    /**
     * Everything but deleting history, the proof of what was promised and done, and deleting running instances: a ticket
     * without its process would be nobody's task.
     */
    private static final Permission[] OWN_PROCESSES = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.UPDATE,
        ProcessDefinitionPermissions.DELETE,
        ProcessDefinitionPermissions.SUSPEND,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.UPDATE_INSTANCE,
        ProcessDefinitionPermissions.SUSPEND_INSTANCE,
        ProcessDefinitionPermissions.MIGRATE_INSTANCE,
        ProcessDefinitionPermissions.RETRY_JOB,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY
    };

    private static List<Grant> workingInTasklist(String group) {
        return List.of(
                Grant.of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                Grant.of(group, Resources.APPLICATION, "welcome", Permissions.ACCESS),
                Grant.of(group, Resources.FILTER, ANY, Permissions.READ),
                Grant.of(group, Resources.USER, ANY, Permissions.READ),
                Grant.of(group, Resources.GROUP, ANY, Permissions.READ));
    }

    private static List<Grant> takingCalls(String group) {
        return List.of(
                Grant.of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        "phone-registration",
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE),
                Grant.of(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
    }

    private static List<Grant> lookingAtDecisionsAndDeployments(String group) {
        return List.of(
                Grant.of(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY),
                Grant.of(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                Grant.of(group, Resources.DEPLOYMENT, ANY, Permissions.READ));
    }

    private static List<Grant> owningProcesses() {
        return List.of(
                Grant.of(PROCESS_OWNERS, Resources.PROCESS_DEFINITION, ANY, OWN_PROCESSES),
                Grant.of(PROCESS_OWNERS, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE),
                Grant.of(
                        PROCESS_OWNERS,
                        Resources.DEPLOYMENT,
                        ANY,
                        Permissions.READ,
                        Permissions.CREATE,
                        Permissions.DELETE),
                Grant.of(
                        PROCESS_OWNERS,
                        Resources.DECISION_DEFINITION,
                        ANY,
                        Permissions.READ,
                        Permissions.UPDATE,
                        Permissions.CREATE_INSTANCE,
                        Permissions.READ_HISTORY),
                Grant.of(PROCESS_OWNERS, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.CREATE));
    }
}

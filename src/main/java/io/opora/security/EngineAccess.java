package io.opora.security;

import io.opora.security.EngineGrants.Grant;
import io.opora.staff.StaffGroups;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the engine up at every start: the groups, what they may do, and Tasklist's filters. Changes nothing that is
 * there already, except that the groups' grants are brought back to {@link EngineGrants}.
 */
@Component
class EngineAccess implements InitializingBean {

    private static final Map<String, String> GROUP_NAMES = Map.of(
            StaffGroups.SUPPORT_LINE, "Линия поддержки",
            StaffGroups.CONFIGURATION_LINE, "Конфигурации",
            StaffGroups.TEAM_LEADS, "Руководители групп",
            StaffGroups.MANAGERS, "Менеджеры",
            StaffGroups.PROCESS_OWNERS, "Владельцы процессов",
            StaffGroups.CAMUNDA_ADMIN, "Администраторы");

    /** The engine's own type of this group, which its Admin application shows. */
    private static final String GROUP_TYPE = "WORKFLOW";

    /** An arbitrary constant of ours for PostgreSQL's advisory locks. */
    private static final long START_LOCK = 0x4F504F5241L;

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final TasklistFilters filters;
    private final TransactionTemplate transaction;
    private final JdbcTemplate database;

    EngineAccess(
            IdentityService identities,
            AuthorizationService authorizations,
            TasklistFilters filters,
            TransactionTemplate transaction,
            JdbcTemplate database) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.transaction = transaction;
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            // Nodes that start together take turns; the second finds everything done.
            database.query("select pg_advisory_xact_lock(?)", row -> {}, START_LOCK);
            GROUP_NAMES.forEach(this::createGroup);
            EngineGrants.all().forEach(this::allow);
            filters.createIfNone();
        });
    }

    private void createGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType(GROUP_TYPE);
            identities.saveGroup(group);
        }
    }

    private void allow(Grant grant) {
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
        var authorization =
                existing != null ? existing : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }
}

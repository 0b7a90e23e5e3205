package io.opora.staff;

import java.util.Set;

/** The ids of the provider's groups, the same in our table and in the engine's identity tables. */
public final class StaffGroups {

    /** First line: how-to, distributions, remote connections, database care. */
    public static final String SUPPORT_LINE = "support-line";

    /** Second line: extra business logic, import and export, reports, printed forms, integrations. */
    public static final String CONFIGURATION_LINE = "configuration-line";

    public static final String TEAM_LEADS = "team-leads";
    public static final String MANAGERS = "managers";

    /** Edit diagrams, forms and decision tables. */
    public static final String PROCESS_OWNERS = "process-owners";

    /** The engine's administrators; the engine itself knows this id. */
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    public static final Set<String> ALL =
            Set.of(SUPPORT_LINE, CONFIGURATION_LINE, TEAM_LEADS, MANAGERS, PROCESS_OWNERS, CAMUNDA_ADMIN);

    private StaffGroups() {}
}

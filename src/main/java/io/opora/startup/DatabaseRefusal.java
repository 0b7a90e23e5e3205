package io.opora.startup;

import java.sql.SQLException;
import java.util.Map;

/**
 * Why a database server does not let us in, told by its SQL state.
 *
 * @param problem with {@code %1$s} for the URL, {@code %2$s} for the user, {@code %3$s} for the server's own words
 */
record DatabaseRefusal(String problem, String action, String serverSays) {

    private static final String CHECK_LOGIN = "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";

    private static final Map<String, DatabaseRefusal> BY_STATE = Map.of(
            "28P01", known("The database %1$s refuses the password of the user '%2$s'.", CHECK_LOGIN),
            "28000", known("The database %1$s does not let the user '%2$s' in: %3$s.", CHECK_LOGIN),
            "08004", known("The database %1$s does not let the user '%2$s' in: %3$s.", CHECK_LOGIN),
            "3D000",
                    known(
                            "There is no such database: %1$s.",
                            "Create it, owned by the user '%2$s', or correct SPRING_DATASOURCE_URL."),
            "57P03",
                    known(
                            "The database server of %1$s is still starting or already stopping.",
                            "Start Opora when it is up; a restart by the service manager does."));

    private static final DatabaseRefusal UNREACHABLE = known(
            "The database server of %1$s cannot be reached: %3$s.",
            "Check host and port in SPRING_DATASOURCE_URL, and that the server runs and listens there.");

    static DatabaseRefusal of(SQLException refused) {
        DatabaseRefusal kind = BY_STATE.getOrDefault(String.valueOf(refused.getSQLState()), UNREACHABLE);
        String words = String.valueOf(refused.getMessage()).strip().replaceFirst("\\.$", "");
        return new DatabaseRefusal(
                kind.problem, kind.action, words.lines().findFirst().orElse(""));
    }

    UnusableSettingException asException(String url, String user) {
        return new UnusableSettingException(
                problem.formatted(url, user, serverSays), action.formatted(url, user, serverSays));
    }

    private static DatabaseRefusal known(String problem, String action) {
        return new DatabaseRefusal(problem, action, "");
    }
}

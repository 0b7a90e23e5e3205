package io.opora.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The database that the settings name. Asked once before anything else starts: a pool, a migration and an engine would
 * each wrap the server's answer in messages of their own.
 *
 * @param url without what comes after a question mark, which may hold a password, when it is shown
 */
record DatabaseSettings(
        String url, @Nullable String username, @Nullable String password) {

    private static final String SECONDS_TO_WAIT = "10";

    private static final String PRIVILEGES = """
            select has_database_privilege(current_database(), 'CREATE'), has_schema_privilege('public', 'CREATE'),
                   current_setting('server_encoding'), pg_is_in_recovery()
            """;

    static DatabaseSettings of(Environment environment) {
        return new DatabaseSettings(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    /** @throws UnusableSettingException when the application could not work with this database */
    void check() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnusableSettingException(
                    "spring.datasource.url names no PostgreSQL database: '" + shownUrl() + "'.",
                    "Set SPRING_DATASOURCE_URL to jdbc:postgresql://host/database.");
        }
        if (!StringUtils.hasText(username) && !url.contains("user=")) {
            throw new UnusableSettingException(
                    "spring.datasource.username is missing: the application does not know who it is in the database.",
                    "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        try (Connection connection = DriverManager.getConnection(url, properties())) {
            checkUsable(connection);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(e).asException(shownUrl(), String.valueOf(username));
        }
    }

    private void checkUsable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PRIVILEGES)) {
            row.next();
            if (row.getBoolean(4)) {
                throw new UnusableSettingException(
                        "The database server of " + shownUrl() + " is a standby: it takes no changes.",
                        "Name the primary server in SPRING_DATASOURCE_URL.");
            }
            if (!row.getBoolean(1) || !row.getBoolean(2)) {
                throw new UnusableSettingException(
                        "The user '" + username + "' may not create tables in the database " + shownUrl() + ".",
                        "Make it the database's owner: alter database … owner to " + username + ".");
            }
            if (!"UTF8".equals(row.getString(3))) {
                throw new UnusableSettingException(
                        "The database " + shownUrl() + " stores text as " + row.getString(3)
                                + ", which cannot hold every letter.",
                        "Create the database with: create database … encoding 'UTF8' template template0.");
            }
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
        properties.setProperty("ApplicationName", "opora");
        return properties;
    }

    private String shownUrl() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + shownUrl() + "]";
    }
}

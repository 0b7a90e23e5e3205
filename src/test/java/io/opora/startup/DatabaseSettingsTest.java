package io.opora.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.OporaTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real server's answers to somebody who should not, or cannot, work with it. */
@OporaTest
class DatabaseSettingsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    private String server = "";

    @BeforeEach
    void anotherUser() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            server = connection.getMetaData().getURL().replaceFirst("/[^/]*$", "/");
        }
        jdbc.execute("create role stranger login");
        jdbc.execute("create role nobody nologin");
    }

    @AfterEach
    void leave() {
        jdbc.execute("drop database if exists narrow");
        jdbc.execute("drop role stranger");
        jdbc.execute("drop role nobody");
    }

    @Test
    void theOwnerMayUseIt() {
        assertThatCode(settings("postgres", "postgres")::check).doesNotThrowAnyException();
    }

    @Test
    void whoMayNotCreateTablesIsTold() {
        assertRefused(settings("postgres", "stranger"), "The user 'stranger' may not create tables");
    }

    @Test
    void whoMayNotLogInIsTold() {
        assertRefused(settings("postgres", "nobody"), "does not let the user 'nobody' in");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertRefused(settings("elsewhere", "postgres"), "There is no such database: " + server + "elsewhere");
    }

    @Test
    void aDatabaseThatCannotHoldRussianIsRefused() {
        jdbc.execute("create database narrow encoding 'LATIN1' locale 'C' template template0");
        assertRefused(settings("narrow", "postgres"), "stores text as LATIN1");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, refuses the password of the user 'opora'",
        "57P03, still starting or already stopping",
        "08001, 'cannot be reached: no route'",
        "XX000, 'cannot be reached: no route'"
    })
    void eachStateHasItsSentence(String state, String sentence) {
        var refusal = DatabaseRefusal.of(new SQLException("no route.\nand more", state));
        assertThat(refusal.asException("jdbc:postgresql://db/opora", "opora"))
                .hasMessageContaining(sentence)
                .hasMessageContaining("jdbc:postgresql://db/opora");
    }

    @Test
    void thePasswordStaysSecret() {
        assertThat(new DatabaseSettings("jdbc:postgresql://db/opora?password=secret", "opora", "secret").toString())
                .doesNotContain("secret");
    }

    private DatabaseSettings settings(String database, String user) {
        return new DatabaseSettings(server + database, user, "");
    }

    private static void assertRefused(DatabaseSettings settings, String sentence) {
        assertThatThrownBy(settings::check)
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining(sentence);
    }
}

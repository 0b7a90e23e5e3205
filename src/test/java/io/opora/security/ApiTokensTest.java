package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.staff.Staff;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OporaTest
class ApiTokensTest {

    private static final UUID CONTACT = UUID.fromString("7b0c53a4-1111-4a3d-9c2e-0d2b8a6f0001");

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApiTokenRows rows;

    @Autowired
    TokenOwners owners;

    @Autowired
    StaffPrincipals principals;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    JdbcTemplate database;

    @Test
    void anIssuedTokenNamesItsOwner() {
        var token = tokens.issueForContact(CONTACT, "интеграция", null);
        assertThat(tokens.ownerOf(token.plain())).contains(new ContactPrincipal(CONTACT));
        assertThat(tokens.ownerOf(token.plain() + "x")).isEmpty();
    }

    @Test
    void thePlainTokenIsStoredNowhereAndPrintedNowhere() {
        var token = tokens.issueForContact(CONTACT, "интеграция", null);
        assertThat(token.plain()).hasSize(43);
        assertThat(token.toString()).doesNotContain(token.plain());
        assertThat(database.queryForList("select api_token::text from opora.api_token", String.class))
                .hasSize(1)
                .noneMatch(row -> row.contains(token.plain()))
                .allMatch(row -> row.contains(TokenHash.of(token.plain())));
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(tokens.issueForContact(CONTACT, "первый", null).plain())
                .isNotEqualTo(tokens.issueForContact(CONTACT, "второй", null).plain());
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var token = tokens.issueForContact(CONTACT, "интеграция", null);
        tokens.revoke(token.id());
        assertThat(tokens.ownerOf(token.plain())).isEmpty();
    }

    @Test
    void aTokenIsValidUntilRightBeforeItExpires() {
        var expiry = Instant.parse("2026-05-01T00:00:00Z");
        var token = tokens.issueForContact(CONTACT, "интеграция", expiry);
        assertThat(at(expiry.minusMillis(1)).ownerOf(token.plain())).isPresent();
        assertThat(at(expiry).ownerOf(token.plain())).isEmpty();
    }

    @Test
    void aStaffTokenCarriesTheGroupsOfTheMomentAndDiesWhenThePersonLeaves() {
        var people = new People(accounts);
        people.engineer();
        var token = tokens.issueForStaff("engineer", "скрипт", null);
        assertThat(tokens.ownerOf(token.plain())).contains(new StaffPrincipal("engineer", Set.of("support-line")));
        staff.leave("engineer");
        assertThat(tokens.ownerOf(token.plain())).isEmpty();
    }

    @Test
    void registeringAKnownTokenTwiceIsNoMistake() {
        tokens.registerForContact(CONTACT, "демонстрация", "known-in-the-test");
        tokens.registerForContact(CONTACT, "демонстрация", "known-in-the-test");
        assertThat(tokens.ownerOf("known-in-the-test")).contains(new ContactPrincipal(CONTACT));
    }

    private ApiTokens at(Instant now) {
        return new ApiTokens(rows, owners, principals, Clock.fixed(now, ZoneOffset.UTC));
    }
}

package io.opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.ContactCard;
import io.opora.contract.ContractRegister;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.CustomerRegister;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@OporaTest
class DemoContactTokensTest {

    @Autowired
    CustomerRegister customers;

    @Autowired
    ContractRegister contracts;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theDemoStarts() {
        DefaultApplicationArguments none = new DefaultApplicationArguments();
        transaction.executeWithoutResult(status -> {
            new DemoCustomers(customers, contracts).run(none);
            new DemoContactTokens(tokens).run(none);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "demo-basic, Анна Смирнова, RESPONSIBLE",
        "demo-business, Пётр Орлов, RESPONSIBLE",
        "demo-premium, Мария Кузнецова, RESPONSIBLE",
        "demo-colleague, Светлана Юдина, OTHER"
    })
    void aTokenIsThisPersons(String token, String name, String role) {
        UUID owner = jdbc.sql("select owner_id::uuid from opora.api_token"
                        + " where owner_kind = 'CONTACT' and token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')")
                .param(token)
                .query(UUID.class)
                .single();
        assertThat(directory.byId(owner))
                .get()
                .extracting(ContactCard::name, contact -> contact.role().name())
                .containsExactly(name, role);
    }

    @Test
    void aSecondStartAddsNoToken() {
        theDemoStarts();
        assertThat(jdbc.sql("select count(*) from opora.api_token")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }
}

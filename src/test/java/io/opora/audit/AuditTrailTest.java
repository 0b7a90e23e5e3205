package io.opora.audit;

import static io.opora.audit.AuditAction.CHANGED;
import static io.opora.audit.AuditAction.CREATED;
import static io.opora.audit.EntityType.CONTACT;
import static io.opora.audit.EntityType.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@OporaTest
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditViews views;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void keepsWhatDiffersBeforeAndAfter() {
        change(
                "42",
                Map.of("name", "ООО «Лютик»", "since", LocalDate.parse("2026-03-01"), "fee", new BigDecimal("10.50")),
                Map.of("name", "АО «Лютик»", "since", LocalDate.parse("2026-03-01"), "seats", List.of("a", "b")));

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(TimeTravel.START);
            assertThat(entry.by()).isEqualTo("lead");
            assertThat(entry.before()).hasToString("{\"fee\":10.5,\"name\":\"ООО «Лютик»\"}");
            assertThat(entry.after()).hasToString("{\"name\":\"АО «Лютик»\",\"seats\":[\"a\",\"b\"]}");
        });
    }

    @Test
    void aChangeThatChangesNothingIsNoChange() {
        Map<String, @Nullable Object> withNull = new java.util.HashMap<>(Map.of("name", "Лютик"));
        withNull.put("phone", null);
        change("42", Map.of("name", "Лютик"), withNull);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsRolledBackWasNeverChanged() {
        transaction.executeWithoutResult(status -> {
            trail.record("lead", CUSTOMER, "42", CREATED, Map.of(), Map.of("name", "Лютик"));
            status.setRollbackOnly();
        });
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> trail.record("lead", CUSTOMER, "42", CREATED, Map.of(), Map.of("name", "Лютик")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isFoundByWhatAndByWhomTheNewestFirst() {
        change("1", Map.of("n", 1), Map.of("n", 2));
        time.travelBy(Duration.ofHours(1));
        change("2", Map.of("n", 1), Map.of("n", 2));
        transaction.executeWithoutResult(
                status -> trail.record("admin", CONTACT, "1", CREATED, Map.of(), Map.of("n", 1)));

        assertThat(all()).extracting(AuditEntry::entityId).containsExactly("1", "2", "1");
        assertThat(found(new AuditQuery(CUSTOMER, "1", null))).hasSize(1);
        assertThat(found(new AuditQuery(null, "1", null))).hasSize(2);
        assertThat(found(new AuditQuery(null, null, "admin")))
                .extracting(AuditEntry::type)
                .containsExactly(CONTACT);
        var second = views.find(new AuditQuery(null, null, null), PageRequest.of(1, 2));
        assertThat(second.getTotalElements()).isEqualTo(3);
        assertThat(second.getContent()).hasSize(1);
    }

    @Test
    void nobodyRewritesIt() {
        change("1", Map.of("n", 1), Map.of("n", 2));
        assertThatThrownBy(() -> jdbc.update("update opora.audit_entry set by_id = 'nobody'"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> jdbc.update("delete from opora.audit_entry"))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> jdbc.execute("truncate opora.audit_entry"))
                .hasMessageContaining("neither changed nor deleted");
    }

    private void change(String id, Map<String, ?> before, Map<String, ?> after) {
        transaction.executeWithoutResult(status -> trail.record("lead", CUSTOMER, id, CHANGED, before, after));
    }

    private List<AuditEntry> all() {
        return found(new AuditQuery(null, null, null));
    }

    private List<AuditEntry> found(AuditQuery query) {
        return views.find(query, PageRequest.of(0, 10)).getContent();
    }
}

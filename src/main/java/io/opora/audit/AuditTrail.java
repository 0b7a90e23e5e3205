package io.opora.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was changed, in the transaction that changes it: neither is ever there without the other. */
@Service
public class AuditTrail {

    /** Acts where nobody does; no person has this id. */
    public static final String SYSTEM = "system";

    private final AuditEntries entries;
    private final Clock clock;

    AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records a change; of the values only those that differ are kept. A change that changes nothing is not recorded.
     *
     * @param by     the staff member's user id, or {@link #SYSTEM}
     * @param before the values by name as people know them, empty for what was not there; dates, enumerations and
     *               identifiers as they are written in the API, and never a secret
     * @param after  the same afterwards
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String by,
            EntityType type,
            String entityId,
            AuditAction action,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        Difference difference = Difference.between(before, after);
        if (!difference.isEmpty()) {
            entries.insert(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, type, entityId, action, difference);
        }
    }
}

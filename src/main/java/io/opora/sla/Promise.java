package io.opora.sla;

import io.opora.contract.ContractTerms;
import io.opora.contract.StoredCalendar;
import io.opora.contract.SupportPackage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The terms a clock runs under: a snapshot, so that a later change of contract, table or calendar leaves it as it was.
 *
 * @param calendarVersion the version of the named calendar at the moment of promising
 * @param rule            the row of the table {@code service-level}, or {@code own-term}
 */
@Embeddable
public record Promise(
        int priority,
        @Embedded Budget budget,
        @Column(name = "calendar_name") String calendarName,
        @Column(name = "calendar_version") int calendarVersion,
        @Column(name = "contract_number") String contractNumber,
        @Column(name = "contract_version") int contractVersion,

        @Enumerated(EnumType.STRING) @Column(name = "support_package")
        SupportPackage supportPackage,

        String rule,
        @Column(name = "table_version") int tableVersion) {

    static Promise of(Target target, int priority, ContractTerms terms, StoredCalendar calendar) {
        return new Promise(
                priority,
                target.budget(),
                calendar.name(),
                calendar.version(),
                terms.contractNumber(),
                terms.contractVersion(),
                terms.supportPackage(),
                target.rule(),
                target.tableVersion());
    }
}

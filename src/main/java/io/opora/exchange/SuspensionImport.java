package io.opora.exchange;

import io.opora.contract.ContractAdministration;
import io.opora.contract.ContractRecords;
import io.opora.contract.ContractView;
import io.opora.contract.Suspension;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in whether a contract is suspended. Only the line of its newest version says so; an empty cell leaves it as it
 * is, and a hyphen resumes it.
 */
@Component
class SuspensionImport {

    private static final String FROM = "suspendedFrom";
    private static final String REASON = "suspensionReason";
    private static final String RESUMED = "-";

    private final ContractRecords records;
    private final ContractAdministration administration;

    SuspensionImport(ContractRecords records, ContractAdministration administration) {
        this.records = records;
        this.administration = administration;
    }

    static Optional<Suspension> open(ContractView contract) {
        return contract.suspensions().stream()
                .filter(suspension -> suspension.until() == null)
                .findFirst();
    }

    /**
     * @param last whether no line of the file is about a later version
     * @return whether the contract was suspended or resumed
     */
    boolean take(ContractLine line, boolean last, String by) {
        String from = line.line().text(FROM);
        String reason = line.line().text(REASON);
        if (from == null && reason == null) {
            return false;
        }
        ContractView contract = records.contract(line.number()).orElseThrow();
        Optional<Suspension> open = open(contract);
        if (!last || contract.latest().version() != line.version()) {
            require(open.isPresent() && isSame(line, open.get(), reason), line, "exchange.suspended-newest");
            return false;
        }
        if (RESUMED.equals(from)) {
            open.ifPresent(suspension -> administration.resume(line.number(), contract.revision(), null, by));
            return open.isPresent();
        }
        if (open.isPresent()) {
            require(isSame(line, open.get(), reason), line, "exchange.suspended-otherwise");
            return false;
        }
        administration.suspend(line.number(), contract.revision(), line.suspendedFrom(), reason, by);
        return true;
    }

    /** An empty cell says nothing else. */
    private static boolean isSame(ContractLine line, Suspension open, @Nullable String reason) {
        String from = line.line().text(FROM);
        boolean since = from == null || !RESUMED.equals(from) && open.from().equals(line.suspendedFrom());
        return since && (reason == null || reason.equals(open.reason()));
    }

    private static void require(boolean condition, ContractLine line, String code) {
        line.line().checks().require(condition, FROM, code);
        line.line().checks().refuseIfAny();
    }
}

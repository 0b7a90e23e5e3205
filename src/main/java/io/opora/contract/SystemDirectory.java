package io.opora.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers' systems that a ticket can name: the active ones. */
@Service
@Transactional(readOnly = true)
public class SystemDirectory {

    private final CustomerRecords records;

    SystemDirectory(CustomerRecords records) {
        this.records = records;
    }

    /** By name. */
    public List<SystemView> activeOf(UUID customerId) {
        return records.systemsOf(customerId).stream().filter(SystemView::active).toList();
    }

    /** @param nameOrId the name in whatever case, or the id */
    public Optional<SystemView> find(UUID customerId, String nameOrId) {
        String wanted = nameOrId.strip();
        return activeOf(customerId).stream()
                .filter(system -> system.details().name().equalsIgnoreCase(wanted)
                        || system.id().toString().equalsIgnoreCase(wanted))
                .findFirst();
    }
}

package io.opora.contract;

import static io.opora.staff.StaffGroups.CAMUNDA_ADMIN;
import static io.opora.staff.StaffGroups.MANAGERS;
import static io.opora.staff.StaffGroups.TEAM_LEADS;

import io.opora.refusal.NotPermitted;
import io.opora.staff.Rights;
import org.springframework.stereotype.Component;

/** Who may keep the data of customers and contracts. All of the staff may read them, but not what a contract costs. */
@Component
public class CustomerRights {

    private final Rights rights;

    CustomerRights(Rights rights) {
        this.rights = rights;
    }

    /** @throws NotPermitted when the person may not change customers, their people and their systems */
    void requireCustomers(String staffId) {
        rights.require(staffId, TEAM_LEADS, MANAGERS, CAMUNDA_ADMIN);
    }

    /** @throws NotPermitted when the person may not change contracts */
    void requireContracts(String staffId) {
        rights.require(staffId, MANAGERS, CAMUNDA_ADMIN);
    }

    public boolean seesPrices(String staffId) {
        return rights.has(staffId, TEAM_LEADS, MANAGERS, CAMUNDA_ADMIN);
    }
}

package io.opora.contract;

import java.util.List;
import java.util.UUID;

/**
 * A contract with all its versions, for reading.
 *
 * @param id          of its first version; stays the same
 * @param state       now
 * @param suspensions in the order of time
 * @param versions    the oldest first, one at least
 * @param revision    grows with each change of any version
 */
public record ContractView(
        UUID id,
        String number,
        UUID customerId,
        String customerName,
        ContractState state,
        List<Suspension> suspensions,
        List<Version> versions,
        int revision) {

    /** @param version counted from 1 */
    public record Version(int version, ContractDetails details) {}

    public Version latest() {
        return versions.get(versions.size() - 1);
    }
}

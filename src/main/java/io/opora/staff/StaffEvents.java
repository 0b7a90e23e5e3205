package io.opora.staff;

/** What happens to the provider's people; published in the transaction that changes them. */
public final class StaffEvents {

    public record StaffMemberHired(StaffMember member) {}

    /** Groups, name, address or language are other than before. */
    public record StaffMemberChanged(StaffMember member) {}

    /** The person works here no more; the account stays, inactive, because history refers to it. */
    public record StaffMemberLeft(StaffMember member) {}

    private StaffEvents() {}
}

package io.opora.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "staff_member")
class StaffRow {

    @Id
    private String id;

    private String fullName;
    private String email;
    private String language;
    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_group", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "group_id")
    private Set<String> groups = new HashSet<>();

    protected StaffRow() {}

    StaffRow(NewStaffMember newcomer) {
        this.id = newcomer.id();
        this.fullName = newcomer.fullName();
        this.email = newcomer.email();
        this.language = newcomer.language().code();
        this.active = true;
        this.groups.addAll(newcomer.groups());
    }

    void correct(StaffDetails details) {
        fullName = details.fullName();
        email = details.email();
        language = details.language().code();
    }

    boolean hasEmail(String address) {
        return email.equalsIgnoreCase(address);
    }

    void assignGroups(Set<String> assigned) {
        groups.clear();
        groups.addAll(assigned);
    }

    boolean isActive() {
        return active;
    }

    void leave() {
        active = false;
    }

    StaffMember toMember() {
        return new StaffMember(id, fullName, email, StaffLanguage.ofCode(language), groups, active);
    }
}

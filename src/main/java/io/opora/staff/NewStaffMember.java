package io.opora.staff;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is to be hired.
 *
 * @throws WrongFields with everything that is wrong
 */
public record NewStaffMember(String id, String fullName, String email, StaffLanguage language, Set<String> groups) {

    /** Lower case, so that two ids never differ by case only. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");

    private static final int LONGEST_ID = 64;

    public NewStaffMember {
        Checks checks = new Checks();
        checks.require(id.length() <= LONGEST_ID && ID.matcher(id).matches(), "id", "staff.id");
        // Whoever logged in under it would act as the application itself.
        checks.require(!id.equals(Rights.SYSTEM), "id", "staff.id-reserved", id);
        String name = StaffDetails.fullName(checks, fullName);
        String address = StaffDetails.email(checks, email);
        StaffDetails.groups(checks, groups);
        checks.refuseIfAny();
        fullName = Objects.requireNonNull(name);
        email = Objects.requireNonNull(address);
        groups = Set.copyOf(groups);
    }
}

package io.opora.staff;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is to be hired.
 *
 * @throws IllegalArgumentException naming the field that is wrong
 */
public record NewStaffMember(String id, String fullName, String email, StaffLanguage language, Set<String> groups) {

    /** Lower case, so that two ids never differ by case only. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public NewStaffMember {
        require(id.length() <= 64 && ID.matcher(id).matches(), "id: latin lower-case letters and digits, up to 64");
        require(!fullName.isBlank() && fullName.length() <= 200, "fullName: 1 to 200 characters");
        require(email.length() <= 254 && EMAIL.matcher(email).matches(), "email: an address such as name@example.org");
        require(StaffGroups.ALL.containsAll(groups), "groups: only " + StaffGroups.ALL);
        groups = Set.copyOf(groups);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

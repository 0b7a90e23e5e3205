package io.opora.staff;

import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be corrected about a person.
 *
 * @throws WrongFields with everything that is wrong
 */
public record StaffDetails(String fullName, String email, StaffLanguage language) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public StaffDetails {
        Checks checks = new Checks();
        String name = fullName(checks, fullName);
        String address = email(checks, email);
        checks.refuseIfAny();
        fullName = Objects.requireNonNull(name);
        email = Objects.requireNonNull(address);
    }

    static @Nullable String fullName(Checks checks, String fullName) {
        return checks.line("fullName", fullName, LONGEST_NAME);
    }

    static @Nullable String email(Checks checks, String email) {
        String address = checks.line("email", email, LONGEST_EMAIL);
        if (address != null) {
            checks.require(EMAIL.matcher(address).matches(), "email", "staff.email", address);
        }
        return address;
    }

    static void groups(Checks checks, Set<String> groups) {
        groups.stream()
                .filter(group -> !StaffGroups.ALL.contains(group))
                .sorted()
                .forEach(group -> checks.add(
                        "groups",
                        "field.unknown-value",
                        group,
                        String.join(", ", StaffGroups.ALL.stream().sorted().toList())));
    }
}

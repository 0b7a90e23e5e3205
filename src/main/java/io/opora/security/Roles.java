package io.opora.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** A principal's authorities: its kind, and for staff each group under the group's own id. */
final class Roles {

    static final String STAFF = "ROLE_STAFF";
    static final String CONTACT = "ROLE_CONTACT";

    private Roles() {}

    static Collection<GrantedAuthority> of(OporaPrincipal principal) {
        if (principal instanceof StaffPrincipal staff) {
            return Stream.concat(Stream.of(STAFF), staff.groups().stream().sorted())
                    .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                    .toList();
        }
        return List.copyOf(AuthorityUtils.createAuthorityList(CONTACT));
    }

    static Authentication authenticated(OporaPrincipal principal) {
        return new PreAuthenticatedAuthenticationToken(principal, null, of(principal));
    }
}

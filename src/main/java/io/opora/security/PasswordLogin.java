package io.opora.security;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's identity tables. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;

    private final IdentityService identities;
    private final StaffPrincipals staff;
    private final LoginThrottle throttle;

    PasswordLogin(IdentityService identities, StaffPrincipals staff, LoginThrottle throttle) {
        this.identities = identities;
        this.staff = staff;
        this.throttle = throttle;
    }

    /**
     * Lets a staff member in.
     *
     * @throws LockedException after too many failures, without a look at the password
     * @throws BadCredentialsException the same for a wrong password, an unknown name and somebody who has left
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new BadCredentialsException("Not a user name");
        }
        if (throttle.mustWait(name, address)) {
            throw new LockedException("Too many failed attempts");
        }
        var principal = principal(name, String.valueOf(attempt.getCredentials()));
        if (principal.isEmpty()) {
            throttle.failed(name, address);
            throw new BadCredentialsException("Wrong user name or password");
        }
        throttle.succeeded(name, address);
        return UsernamePasswordAuthenticationToken.authenticated(principal.get(), null, Roles.of(principal.get()));
    }

    private Optional<StaffPrincipal> principal(String name, String password) {
        return staff.find(name).filter(candidate -> identities.checkPassword(candidate.staffId(), password));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}

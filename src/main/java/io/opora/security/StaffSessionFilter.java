package io.opora.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks a session's staff member up anew, so that who has left or changed groups does not live on in a session. */
class StaffSessionFilter extends OncePerRequestFilter {

    private final StaffPrincipals staff;

    StaffSessionFilter(StaffPrincipals staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal remembered) {
            var current = staff.find(remembered.staffId());
            var context = SecurityContextHolder.createEmptyContext();
            if (current.isEmpty()) {
                request.getSession().invalidate();
                SecurityContextHolder.setContext(context);
            } else if (!current.get().equals(remembered)) {
                context.setAuthentication(Roles.authenticated(current.get()));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }
}

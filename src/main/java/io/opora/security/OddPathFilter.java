package io.opora.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that the parts of this application would read differently, before anybody reads them: a rule that
 * protects {@code /engine-rest} must not be passed by {@code /%65ngine-rest}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddPathFilter extends OncePerRequestFilter {

    /** Path parameters, empty and dot segments, backslashes, control characters. */
    private static final Pattern ODD = Pattern.compile("[;\\\\\\p{Cntrl}]|//|/\\.{1,2}(/|$)");

    /** Encoded letters, digits and marks that need no encoding, encoded separators, controls, the percent itself. */
    private static final Pattern ODDLY_ENCODED = Pattern.compile(
            "%(?![0-9a-f]{2})|%(3[0-9b]|4[1-9a-f]|5[0-9ac]|6[1-9a-f]|7[0-9aef]|2[5def]|5f|[01][0-9a-f])",
            Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    OddPathFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOdd(request.getRequestURI())) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "path.malformed");
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isOdd(String rawPath) {
        return ODD.matcher(rawPath).find() || ODDLY_ENCODED.matcher(rawPath).find();
    }
}

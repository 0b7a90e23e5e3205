package io.opora.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** How programs come in: a name and password, or a token, with each request, and no session. */
@Component
class PasswordOrToken {

    private final ApiTokens tokens;
    private final Problems problems;

    PasswordOrToken(ApiTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The chain of these paths, to which the caller adds who is let in. */
    HttpSecurity on(HttpSecurity http, String... paths) throws Exception {
        AuthenticationEntryPoint unauthorized = (request, response, reason) -> {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Opora\", charset=\"UTF-8\"");
            problems.unauthorized(request, response, reason);
        };
        return http.securityMatcher(Paths.of(paths))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .addFilterBefore(new BearerTokenFilter(tokens, unauthorized), BasicAuthenticationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthorized).accessDeniedHandler(problems::forbidden));
    }
}

package io.opora.security;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The HTTP API. Who sends an {@code Authorization} header is judged by it alone; without one, staff may use the session
 * of their browser, and then a change needs the session's CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final RequestMatcher API = Paths.of("/api/v1/**");
    private static final RequestMatcher STAFF_API = Paths.of(
            "/api/v1/sla/**",
            "/api/v1/calendars/**",
            "/api/v1/production-calendar/**",
            "/api/v1/export/**",
            "/api/v1/import/**",
            "/api/v1/audit/**",
            "/api/v1/corrections/**",
            "/api/v1/customers/**",
            "/api/v1/contacts/**",
            "/api/v1/systems/**",
            "/api/v1/contracts/**",
            "/api/v1/staff/**",
            "/api/v1/teams/**",
            "/api/v1/absences/**");
    private static final RequestMatcher API_DOCS = Paths.of("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml");

    /** Here a token opens nothing, but it gets the answer that a token deserves. */
    private static final RequestMatcher WEBAPPS = Paths.of("/camunda", "/camunda/**");

    private static final RequestMatcher HAS_AUTHORIZATION =
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Only a session can be abused by another site, so only a session needs the defence. */
    private static final RequestMatcher CHANGE_IN_SESSION = request -> {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return !SAFE_METHODS.contains(request.getMethod())
                && authentication != null
                && authentication.getPrincipal() instanceof OporaPrincipal;
    };

    @Bean
    @Order(10)
    SecurityFilterChain tokenChain(HttpSecurity http, ApiTokens tokens, Problems problems) throws Exception {
        return http.securityMatcher(new AndRequestMatcher(HAS_AUTHORIZATION, anyOf(API, API_DOCS, WEBAPPS)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BearerTokenFilter(tokens, problems::unauthorized), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthorized)
                        .accessDeniedHandler(problems::forbidden))
                .authorizeHttpRequests(requests -> allowApi(requests.requestMatchers(WEBAPPS)
                        .denyAll()
                        .requestMatchers(API_DOCS)
                        .hasAuthority(Roles.STAFF)))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain sessionApiChain(HttpSecurity http, StaffPrincipals staff, Problems problems) throws Exception {
        return http.securityMatcher(API)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(CHANGE_IN_SESSION))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new StaffSessionFilter(staff), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthorized)
                        .accessDeniedHandler(problems::forbidden))
                .authorizeHttpRequests(ApiSecurity::allowApi)
                .build();
    }

    private static void allowApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(STAFF_API)
                .hasAuthority(Roles.STAFF)
                .anyRequest()
                .hasAnyAuthority(Roles.STAFF, Roles.CONTACT);
    }

    private static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }
}

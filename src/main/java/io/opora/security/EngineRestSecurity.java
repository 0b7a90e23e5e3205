package io.opora.security;

import io.opora.staff.StaffGroups;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The engine's REST API, for the Modeler and administrators: name and password or a token with each request. */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    /** A browser may remember a password and send it along when another site asks. */
    private static final RequestMatcher FROM_ANOTHER_SITE = request -> {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && Set.of("cross-site", "same-site").contains(site);
    };

    @Bean
    @Order(30)
    SecurityFilterChain engineRestChain(
            HttpSecurity http, ApiTokens tokens, IdentityService identities, Problems problems) throws Exception {
        AuthenticationEntryPoint unauthorized = (request, response, reason) -> {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Opora\", charset=\"UTF-8\"");
            problems.unauthorized(request, response, reason);
        };
        return http.securityMatcher(Paths.of("/engine-rest", "/engine-rest/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .addFilterBefore(new BearerTokenFilter(tokens, unauthorized), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthorized).accessDeniedHandler(problems::forbidden))
                .authorizeHttpRequests(requests -> requests.requestMatchers(FROM_ANOTHER_SITE)
                        .denyAll()
                        .anyRequest()
                        .hasAnyAuthority(StaffGroups.PROCESS_OWNERS, StaffGroups.CAMUNDA_ADMIN))
                .build();
    }
}

package io.opora.security;

import io.opora.staff.StaffGroups;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
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
    SecurityFilterChain engineRestChain(HttpSecurity http, PasswordOrToken login, IdentityService identities)
            throws Exception {
        return login.on(http, "/engine-rest", "/engine-rest/**")
                .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FROM_ANOTHER_SITE)
                        .denyAll()
                        .anyRequest()
                        .hasAnyAuthority(StaffGroups.PROCESS_OWNERS, StaffGroups.CAMUNDA_ADMIN))
                .build();
    }
}

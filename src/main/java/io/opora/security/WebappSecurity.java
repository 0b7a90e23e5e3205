package io.opora.security;

import io.opora.staff.StaffGroups;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tasklist, Cockpit, Admin and Welcome behind our login. CSRF tokens and headers are the web applications' own: Spring's
 * would use the same cookie name.
 */
@Configuration(proxyBeanMethods = false)
class WebappSecurity {

    private static final RequestMatcher PAGES = Paths.of("/camunda", "/camunda/", "/camunda/app/**");

    /**
     * The way to make an administrator while there is none, and a login beside ours. Neither is needed, and the first
     * would be open to anybody.
     */
    private static final RequestMatcher OTHER_WAYS_IN = Paths.of(
            "/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**", "/camunda/api/admin/auth/user/*/login/**");

    /** A task without its line is a task that nobody finds. */
    private static final RequestMatcher TASK_CANDIDATES =
            Paths.of(HttpMethod.POST, "/camunda/api/engine/engine/*/task/*/identity-links/**");

    private static final RequestMatcher LOGOUT =
            Paths.of(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    @Bean
    @Order(40)
    SecurityFilterChain webappChain(HttpSecurity http, StaffPrincipals staff) throws Exception {
        var pagesToReturnTo = new HttpSessionRequestCache();
        pagesToReturnTo.setRequestMatcher(PAGES);
        return http.securityMatcher(Paths.of("/camunda", "/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesToReturnTo))
                .logout(logout -> logout.logoutRequestMatcher(LOGOUT)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterBefore(new StaffSessionFilter(staff), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), PAGES)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), AnyRequestMatcher.INSTANCE))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OTHER_WAYS_IN)
                        .denyAll()
                        .requestMatchers(TASK_CANDIDATES)
                        .hasAnyAuthority(StaffGroups.TEAM_LEADS, StaffGroups.PROCESS_OWNERS, StaffGroups.CAMUNDA_ADMIN)
                        .anyRequest()
                        .hasAuthority(Roles.STAFF))
                .build();
    }

    /** Hands our login over to the web applications; runs after Spring Security and before their own filters. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSingleSignOn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappSingleSignOn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return registration;
    }
}

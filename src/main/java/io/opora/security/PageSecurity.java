package io.opora.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Our own pages, the API's documentation, and the end: what no rule names is denied. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final RequestMatcher PUBLIC = Paths.of("/login", "/opora/**", "/favicon.ico");
    /** Told to load balancers: whether this node lives and may get requests, and no more. */
    private static final RequestMatcher HEALTH =
            Paths.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private static final RequestMatcher HOME = Paths.of("/", "/logout");
    private static final RequestMatcher CSRF_TOKEN = Paths.of("/csrf");
    private static final RequestMatcher DOCS = Paths.of(
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/swagger-ui.html",
            "/swagger-ui",
            "/swagger-ui/**");

    /** The documentation's pages style themselves inline. */
    @Bean
    @Order(50)
    SecurityFilterChain documentationChain(HttpSecurity http, StaffPrincipals staff) throws Exception {
        return http.securityMatcher(DOCS)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(STRICT.replace("style-src", "style-src 'unsafe-inline'"))))
                .addFilterBefore(new StaffSessionFilter(staff), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Roles.STAFF))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pageChain(HttpSecurity http, StaffPrincipals staff) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .csrf(Customizer.withDefaults())
                .formLogin(login -> login.loginPage("/login").failureHandler(loginFailed()))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .addFilterBefore(new StaffSessionFilter(staff), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), HOME)
                        .defaultAuthenticationEntryPointFor(
                                new Http403ForbiddenEntryPoint(), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(denied()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PUBLIC, HEALTH)
                                .permitAll()
                                .requestMatchers(HOME, CSRF_TOKEN)
                                .hasAuthority(Roles.STAFF)
                                .anyRequest()
                                .denyAll())
                .build();
    }

    private static AuthenticationFailureHandler loginFailed() {
        return (request, response, reason) -> response.sendRedirect(
                request.getContextPath() + "/login?failed=" + (reason instanceof LockedException ? "locked" : "wrong"));
    }

    /** A login page left open too long has lost its session and its CSRF token with it: offer a fresh one. */
    private static AccessDeniedHandler denied() {
        var otherwise = new AccessDeniedHandlerImpl();
        return (request, response, reason) -> {
            if (reason instanceof CsrfException && Paths.of("/login").matches(request)) {
                response.sendRedirect(request.getContextPath() + "/login?failed=expired");
            } else {
                otherwise.handle(request, response, reason);
            }
        };
    }
}

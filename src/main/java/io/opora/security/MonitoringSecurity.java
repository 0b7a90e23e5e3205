package io.opora.security;

import io.opora.staff.StaffGroups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** The figures for monitoring: an administrator's name and password, or token, with each request. */
@Configuration(proxyBeanMethods = false)
class MonitoringSecurity {

    @Bean
    @Order(35)
    SecurityFilterChain monitoringChain(HttpSecurity http, ApiTokens tokens, Problems problems) throws Exception {
        AuthenticationEntryPoint unauthorized = (request, response, reason) -> {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Opora\", charset=\"UTF-8\"");
            problems.unauthorized(request, response, reason);
        };
        return http.securityMatcher(Paths.of("/actuator/prometheus"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .addFilterBefore(new BearerTokenFilter(tokens, unauthorized), BasicAuthenticationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthorized).accessDeniedHandler(problems::forbidden))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(StaffGroups.CAMUNDA_ADMIN))
                .build();
    }
}

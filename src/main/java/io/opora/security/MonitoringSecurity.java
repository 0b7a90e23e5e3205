package io.opora.security;

import io.opora.staff.StaffGroups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The figures for monitoring are an administrator's. */
@Configuration(proxyBeanMethods = false)
class MonitoringSecurity {

    @Bean
    @Order(35)
    SecurityFilterChain monitoringChain(HttpSecurity http, PasswordOrToken login) throws Exception {
        return login.on(http, "/actuator/prometheus")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(StaffGroups.CAMUNDA_ADMIN))
                .build();
    }
}

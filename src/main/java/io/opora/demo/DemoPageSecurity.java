package io.opora.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The demo's own pages and its clock are open to whoever looks at the demo. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoPageSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain demoChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/demo", "/demo/**", "/api/v1/demo/**")
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}

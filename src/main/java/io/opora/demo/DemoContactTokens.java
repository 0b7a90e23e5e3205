package io.opora.demo;

import io.opora.security.ApiTokens;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fixed API tokens of the demo's contacts. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DemoContactTokens implements ApplicationRunner {

    private static final Map<String, String> OWNERS = Map.of(
            "demo-basic", DemoCustomers.BASIC_CONTACT,
            "demo-business", DemoCustomers.BUSINESS_CONTACT,
            "demo-premium", DemoCustomers.PREMIUM_CONTACT,
            "demo-colleague", DemoCustomers.PREMIUM_COLLEAGUE);

    private final ApiTokens tokens;

    DemoContactTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        OWNERS.forEach((token, email) -> tokens.registerForContact(DemoIds.contact(email), "Демонстрация", token));
    }
}

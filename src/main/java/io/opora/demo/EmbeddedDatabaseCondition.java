package io.opora.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The demo and the tests bring their own database, unless somebody names another one. */
class EmbeddedDatabaseCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean wanted = environment.acceptsProfiles(Profiles.of("demo"))
                || "embedded".equals(environment.getProperty("opora.database"));
        return wanted && !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
}

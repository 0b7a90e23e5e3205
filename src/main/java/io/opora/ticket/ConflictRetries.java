package io.opora.ticket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;

/** How often and how soon is tried again what lost a race against another transaction. */
@Configuration(proxyBeanMethods = false)
class ConflictRetries {

    /** A short, uneven pause keeps two losers from meeting again. */
    @Bean
    RetryTemplate retriesOfConflicts() {
        return RetryTemplate.builder()
                .maxAttempts(4)
                .uniformRandomBackoff(20, 120)
                .retryOn(ConcurrencyFailureException.class)
                .build();
    }
}

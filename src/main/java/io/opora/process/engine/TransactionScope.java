package io.opora.process.engine;

import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.SimpleTransactionScope;

/** Beans that live as long as a transaction. */
@Configuration(proxyBeanMethods = false)
public class TransactionScope {

    public static final String NAME = "transaction";

    @Bean
    static CustomScopeConfigurer beansOfTransactions() {
        CustomScopeConfigurer scopes = new CustomScopeConfigurer();
        scopes.addScope(NAME, new SimpleTransactionScope());
        return scopes;
    }
}

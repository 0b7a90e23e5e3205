package io.opora.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a person does in Tasklist may meet a timer that changes the same task. The whole transaction begins anew then, as
 * it does for actions that come through the API; whoever was really too late learns the true reason.
 */
@Component
class PersonalRetry extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Retrying(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final class Retrying extends CommandInterceptor {

        private final RetryTemplate retries = RetryTemplate.builder()
                .maxAttempts(4)
                .uniformRandomBackoff(20, 120)
                .retryOn(List.of(OptimisticLockingException.class, ConcurrencyFailureException.class))
                .traversingCauses()
                .build();

        private final ProcessEngineConfigurationImpl configuration;

        private Retrying(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            return isAPersonsOwnTransaction()
                    ? retries.execute(attempt -> askedTwiceIfRefused(command))
                    : next.execute(command);
        }

        /**
         * A task that somebody completes between the reading of it and of the rights on it looks like a forbidden one. Asked
         * again it is gone, which is the truth.
         */
        private <T> T askedTwiceIfRefused(Command<T> command) {
            try {
                return next.execute(command);
            } catch (AuthorizationException refused) {
                return next.execute(command);
            }
        }

        /** Timers have nobody logged in; within a running transaction, whoever began it repeats it whole. */
        private boolean isAPersonsOwnTransaction() {
            return !TransactionSynchronizationManager.isActualTransactionActive()
                    && configuration.getIdentityService() != null
                    && configuration.getIdentityService().getCurrentAuthentication() != null;
        }
    }
}

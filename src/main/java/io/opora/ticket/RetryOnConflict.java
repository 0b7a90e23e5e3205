package io.opora.ticket;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two transactions on one ticket: the loser begins anew, outside its failed transaction, instead of showing an error to a
 * person. Inside a running transaction there is nothing to repeat: whoever began it repeats it whole.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class RetryOnConflict {

    private final RetryTemplate retries;

    RetryOnConflict(RetryTemplate retries) {
        this.retries = retries;
    }

    @Around("@within(io.opora.ticket.UseCase)")
    Object around(ProceedingJoinPoint action) throws Throwable {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? action.proceed()
                : retries.<Object, Throwable>execute(attempt -> action.proceed());
    }
}

package io.opora.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class PerTransactionTest {

    private final Transactions transactions = new Transactions();
    private final AtomicInteger made = new AtomicInteger();
    private final PerTransaction<Integer> value = new PerTransaction<>(made::incrementAndGet);

    @Test
    void isMadeOnceInATransactionAndAnewInTheNext() {
        inTransaction(() -> {
            assertThat(value.get()).isEqualTo(1);
            assertThat(value.get()).isEqualTo(1);
        });
        inTransaction(() -> assertThat(value.get()).isEqualTo(2));
    }

    @Test
    void endsWithATransactionThatIsRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(value.get()).isEqualTo(1);
            status.setRollbackOnly();
        });
        inTransaction(() -> assertThat(value.get()).isEqualTo(2));
    }

    @Test
    void aTransactionWithinAnotherHasItsOwn() {
        inTransaction(() -> {
            assertThat(value.get()).isEqualTo(1);
            inTransaction(() -> assertThat(value.get()).isEqualTo(2));
            assertThat(value.get()).isEqualTo(1);
        });
    }

    @Test
    void isNowhereOutsideOfATransaction() {
        assertThatIllegalStateException().isThrownBy(value::get);
        assertThat(made).hasValue(0);
        inTransaction(() -> assertThat(value.get()).isEqualTo(1));
        assertThatIllegalStateException().isThrownBy(value::get);
        assertThat(made).hasValue(1);
    }

    private void inTransaction(Runnable action) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> action.run());
    }

    /** Knows how deep it is and nothing else. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private int depth;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return depth > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            depth++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            depth--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            depth--;
        }
    }
}

package io.opora.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that each transaction makes when it first asks, and that ends with it: what one action asks several times is asked
 * once, and the next transaction asks anew. A transaction within another has a value of its own.
 */
public final class PerTransaction<T> {

    private final Supplier<T> maker;

    public PerTransaction(Supplier<T> maker) {
        this.maker = maker;
    }

    /**
     * This transaction's value. What merely may run in a transaction, and runs in none, counts as one as well.
     *
     * @throws IllegalStateException outside of a transaction's scope, and nothing is made there
     */
    public T get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Outside of a transaction's scope nothing is kept");
        }
        @SuppressWarnings("unchecked") // nobody else binds anything to this key
        @Nullable
        Kept kept = (Kept) TransactionSynchronizationManager.getResource(this);
        return kept == null ? keep(maker.get()).value : kept.value;
    }

    private Kept keep(T value) {
        Kept kept = new Kept(value);
        TransactionSynchronizationManager.registerSynchronization(kept);
        kept.resume();
        return kept;
    }

    private final class Kept implements TransactionSynchronization {

        private final T value;

        private Kept(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}

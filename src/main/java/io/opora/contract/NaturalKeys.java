package io.opora.contract;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets only one transaction at a time decide whether a name, number or address is free. Whoever decides about thousands
 * holds one lock on all of them: the database has no room for thousands of locks.
 */
@Component
public class NaturalKeys {

    private static final String ALL = "every key";

    private final JdbcClient jdbc;

    NaturalKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds any key, and holds them all until this one ends. */
    public void lockAll() {
        lock("pg_advisory_xact_lock", ALL);
        if (!holdsAll()) {
            TransactionSynchronizationManager.bindResource(this, ALL);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(NaturalKeys.this);
                }
            });
        }
    }

    /**
     * Waits until no other transaction holds them all. To be called before a row is locked: who holds them all locks rows
     * afterwards.
     */
    void share() {
        if (!holdsAll()) {
            lock("pg_advisory_xact_lock_shared", ALL);
        }
    }

    /** Waits until no other transaction holds the key, in whatever case it is written, and holds it until this one ends. */
    void lockOne(String kind, String key) {
        if (!holdsAll()) {
            share();
            lock("pg_advisory_xact_lock", kind + ' ' + key.toLowerCase(Locale.ROOT));
        }
    }

    private void lock(String function, String key) {
        jdbc.sql("select 1 from " + function + "(hashtextextended(?, 0))")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private boolean holdsAll() {
        return TransactionSynchronizationManager.hasResource(this);
    }
}

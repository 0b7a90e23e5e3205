package io.opora.bench.sql;

import org.jspecify.annotations.Nullable;

/**
 * What was sent to the database at once.
 *
 * @param step       null for what ran beside: looking for jobs, the outbox, letters
 * @param text       shortened
 * @param rowsWritten 0 for a question
 * @param autoCommit committed alone
 */
record Statement(@Nullable Step step, Issuer issuer, String text, int rowsWritten, boolean autoCommit) {

    boolean writes() {
        return text.matches("(?is)(insert|update|delete) .*");
    }
}

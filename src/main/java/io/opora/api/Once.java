package io.opora.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an action of the API and reads its answer in one transaction, and begins anew when it meets another one on the same
 * thing. What is asked under an {@code Idempotency-Key} it does once, and gives the same answer again to whoever repeats it.
 * The key belongs to that transaction too: a request that was refused leaves none behind. Of two that arrive at once, the
 * second waits for the first.
 */
@Component
public class Once {

    private final StoredAnswers answers;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final RetryTemplate retries;

    Once(
            StoredAnswers answers,
            ObjectMapper json,
            PlatformTransactionManager transactionManager,
            RetryTemplate retries) {
        this.answers = answers;
        this.json = json;
        this.retries = retries;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** @param form the body; what must be in no hash, it does not write as JSON */
    public ResponseEntity<?> answer(Call call, Object form, Supplier<ResponseEntity<?>> action) {
        if (call.idempotencyKey() == null) {
            return inTransaction(action);
        }
        IdempotencyKey key = IdempotencyKey.of(call.actor(), call.idempotencyKey());
        String hash = hash(call.operation(), form);
        return inTransaction(() -> firstOrRepeated(key, hash, action)).response();
    }

    /**
     * The answer too is read in the action's transaction, where what it tells is at hand. The use cases repeat only
     * transactions that they began themselves.
     */
    private <T> T inTransaction(Supplier<T> action) {
        return retries.execute(attempt -> transaction.execute(status -> action.get()));
    }

    private StoredAnswer firstOrRepeated(IdempotencyKey key, String hash, Supplier<ResponseEntity<?>> action) {
        answers.removeExpired();
        if (answers.take(key, hash)) {
            StoredAnswer answer = stored(action.get());
            answers.keep(key, answer);
            return answer;
        }
        StoredAnswers.Kept kept = answers.find(key);
        if (!kept.requestHash().equals(hash)) {
            throw new Refused(HttpStatus.CONFLICT, "idempotency.other-request");
        }
        return kept.answer();
    }

    private StoredAnswer stored(ResponseEntity<?> answer) {
        var location = answer.getHeaders().getLocation();
        return new StoredAnswer(
                answer.getStatusCode().value(), location == null ? null : location.toString(), write(answer.getBody()));
    }

    /** The form's content counts, not the bytes it came in. */
    private String hash(String operation, Object form) {
        try {
            byte[] content = (operation + '\n' + write(form)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

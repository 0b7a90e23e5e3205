package io.opora.process.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Tells whether a version of a table answers from its facts alone: not from the time, from chance or from a bean. */
@Component
class TimelessTables {

    private static final Pattern MORE_THAN_FACTS =
            Pattern.compile("\\b(now|today|uuid|random\\s+number)\\s*\\(|juel", Pattern.CASE_INSENSITIVE);

    private static final int REMEMBERED = 200;

    private final RepositoryService repository;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TimelessTables(RepositoryService repository) {
        this.repository = repository;
    }

    boolean contain(String definitionId) {
        return known.get(definitionId, this::isTimeless);
    }

    /** Looks at the whole file: a table may rest on another one in it. */
    private boolean isTimeless(String definitionId) {
        try (InputStream file = repository.getDecisionModel(definitionId)) {
            return !MORE_THAN_FACTS
                    .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

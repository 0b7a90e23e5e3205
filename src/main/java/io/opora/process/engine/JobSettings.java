package io.opora.process.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes share their jobs.
 *
 * @param lock how long a node keeps a job that it fetched, in real time. Longer than any job takes, since a job whose
 *     lock ended is run by the next node too; and as short as the wait may be after a node was killed.
 */
@ConfigurationProperties("opora.jobs")
record JobSettings(@DefaultValue("PT1M") Duration lock) {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** @throws IllegalArgumentException when the lock is shorter than two seconds or longer than an hour */
    JobSettings {
        if (lock.compareTo(SHORTEST) < 0 || lock.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "opora.jobs.lock lies between " + SHORTEST + " and " + LONGEST + ", which " + lock + " does not");
        }
    }
}

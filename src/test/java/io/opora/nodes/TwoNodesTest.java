package io.opora.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one database, in small; {@link TwoNodes#main} plays the same in full size. */
class TwoNodesTest {

    /** All four milestones of the reaction, and half of the resolution's time. */
    private static final Duration SIX_HOURS = Duration.ofMinutes(6 * 60 + 5);

    private static final Duration LOCK = Duration.ofSeconds(5);

    /** The executor looks for jobs at least this often, and the last of them must run. */
    private static final Duration LOOK_AND_RUN = Duration.ofSeconds(15);

    @Test
    void whatAKilledNodeLeftTheOtherFinishesAndNothingIsLostOrDoubled(@TempDir Path folder) throws Exception {
        Figures figures = new TwoNodes(folder, 100, SIX_HOURS, LOCK).play();

        System.out.println(figures.table());
        assertThat(figures.lostTickets()).isZero();
        assertThat(figures.missing()).isZero();
        assertThat(figures.doubled()).isZero();
        assertThat(figures.failedJobs()).isZero();
        assertThat(figures.ticketsByKilled()).isPositive();
        assertThat(figures.milestonesByKilled()).isPositive();
        assertThat(figures.orphans()).isPositive();
        assertThat(figures.takenOver()).isLessThan(LOCK.plus(LOOK_AND_RUN));
        assertThat(figures.unsentLetters()).isZero();
        assertThat(figures.loggedOut()).isFalse();
        // A letter in the air when its node dies leaves again, under the same message id.
        assertThat(figures.resent()).isLessThanOrEqualTo(1);
    }
}

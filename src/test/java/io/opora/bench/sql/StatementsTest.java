package io.opora.bench.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.bench.Figure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the database is asked for a ticket depends on no machine. Whoever adds a statement sees it here, finds it in
 * {@code statements.md}, and raises the bound only for something that a ticket needs.
 */
class StatementsTest {

    private static final Map<String, Double> MOST = Map.of(
            "registering: statements", 35.0,
            "registering: rows written", 37.0,
            "registering: commits", 1.0,
            "reading: statements", 9.0,
            "milestone: statements", 26.0,
            "milestone: rows written", 12.0);

    @Test
    void aTicketAndAMilestoneAskTheDatabaseNoMoreThanTheyNeed(@TempDir Path folder) throws Exception {
        List<Figure> figures = new Statements(folder).run();
        Map<String, Double> counted = figures.stream().collect(Collectors.toMap(Figure::what, Figure::value));

        assertThat(counted.keySet()).isEqualTo(MOST.keySet());
        assertThat(counted)
                .as("See target/bench/statements.md after StatementsMain for who asks what")
                .allSatisfy((what, number) ->
                        assertThat(number).as(what).isPositive().isLessThanOrEqualTo(MOST.get(what)));
    }
}

package io.opora;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.time.Clock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OporaTest
class ApplicationStartTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TimeTravel time;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit"})
    void whatIsCommittedSurvivesAPowerCut(String setting) {
        assertThat(jdbc.queryForObject("show " + setting, String.class)).isEqualTo("on");
    }

    @Test
    void ourTablesAndTheEnginesLiveInSchemasOfTheirOwn() {
        assertThat(jdbc.queryForList(
                        "select table_schema from information_schema.tables"
                                + " where table_name in ('flyway_schema_history', 'act_ru_execution') order by 1",
                        String.class))
                .containsExactly("opora", "public");
    }

    /** Else each statement, filter and repository call would be measured, for nobody. */
    @ParameterizedTest
    @ValueSource(classes = {MeterRegistry.class, ObservationRegistry.class})
    void nothingIsMeasuredThatNobodyReads(Class<?> registry) {
        assertThat(application.getBeanNamesForType(registry)).isEmpty();
    }

    @Test
    void theEngineFollowsTheClockOfTheApplication() {
        time.travelBy(java.time.Duration.ofDays(40));
        assertThat(clock.instant()).isEqualTo(TimeTravel.START.plus(java.time.Duration.ofDays(40)));
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(clock.instant());
    }
}

package io.opora.testing;

import com.github.benmanes.caffeine.cache.Cache;
import io.opora.contract.Calendars;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Takes calendars and decreed years back to those that come with the application, whatever a test published. */
class FirstCalendars {

    private final JdbcTemplate jdbc;
    private final Calendars calendars;

    FirstCalendars(JdbcTemplate jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    void restore() {
        int published = jdbc.update("delete from opora.calendar_version where version > 1 or published_by <> 'system'");
        int loaded = jdbc.update("delete from opora.production_year where loaded_by <> 'system'");
        if (published + loaded > 0) {
            forgetVersions();
        }
    }

    /** In production a version never changes, so nothing there ever forgets one. */
    private void forgetVersions() {
        Object target = AopTestUtils.getUltimateTargetObject(calendars);
        Cache<?, ?> recent = (Cache<?, ?>) ReflectionTestUtils.getField(target, "recent");
        Objects.requireNonNull(recent).invalidateAll();
    }
}

package io.opora.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real PostgreSQL. All such tests share one running application, so they add no
 * properties, profiles or mock beans of their own. Before each test the time is {@link TimeTravel#START} and the
 * tables are empty, but for reference data. Timers fire only when the test says so, through {@link TimeTravel}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "opora.database=embedded",
            "opora.admin.user=first",
            "opora.admin.password=only-for-the-tests",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.com.icegreen=off"
        })
@ContextConfiguration(initializers = {TestDataFolder.class, MailTrap.class})
@Import({TimeTravel.class, TestDatabase.class, FirstCalendars.class, Provider.class, Scene.class, TakenFlows.class})
@ExtendWith(FreshStart.class)
public @interface OporaTest {}

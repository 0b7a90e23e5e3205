package io.opora.startup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Refuses to start with a setting that is missing or wrong, before anything else can fail with a message that says less. */
class RequiredSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final String EMBEDDED_SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String DEMO_DATA = "io.opora.demo.DemoStaff";

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean ownServers = demo || "embedded".equals(environment.getProperty("opora.database"));
        boolean ownDatabase = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        if (ownDatabase) {
            checkOwnDatabase(ownServers);
        }
        if (demo && !isPresent(DEMO_DATA)) {
            throw new UnusableSettingException(
                    "The profile 'demo' is asked for, and this package does not contain the demo.",
                    "Take 'demo' out of SPRING_PROFILES_ACTIVE, or run `mvn spring-boot:run` in the sources.");
        }
        new CalendarSettings(environment).check();
        new MailServerSettings(environment).check(ownServers);
        new WebhookChecks(environment).check();
        if (!ownDatabase) {
            DatabaseSettings.of(environment).check();
        }
    }

    private static void checkOwnDatabase(boolean wanted) {
        if (!wanted) {
            throw new UnusableSettingException(
                    "spring.datasource.url is missing: the application does not know its database.",
                    "Set the environment variables SPRING_DATASOURCE_URL (jdbc:postgresql://host/database), "
                            + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. "
                            + "To try Opora without a database, run `mvn spring-boot:run` in its sources.");
        }
        if (!isPresent(EMBEDDED_SERVER)) {
            throw new UnusableSettingException(
                    "The demo needs its embedded database, which this package does not contain.",
                    "Run `mvn spring-boot:run` in the sources, or name a database by SPRING_DATASOURCE_URL.");
        }
    }

    private static boolean isPresent(String type) {
        return ClassUtils.isPresent(type, SpringApplication.class.getClassLoader());
    }
}

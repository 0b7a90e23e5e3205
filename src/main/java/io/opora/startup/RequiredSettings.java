package io.opora.startup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Refuses to start without a database or mail server, before anything else can fail with a message that says less. */
class RequiredSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final String EMBEDDED_SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        boolean ownServers = environment.acceptsProfiles(Profiles.of("demo"))
                || "embedded".equals(environment.getProperty("opora.database"));
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            checkOwnDatabase(ownServers);
        }
        boolean sendsMail = environment.getProperty("opora.mail.enabled", Boolean.class, true);
        if (sendsMail && !ownServers && !StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            throw new MissingSettingException(
                    "spring.mail.host is missing: the application does not know its mail server.",
                    "Set the environment variable SPRING_MAIL_HOST (and SPRING_MAIL_PORT, SPRING_MAIL_USERNAME, "
                            + "SPRING_MAIL_PASSWORD), or OPORA_MAIL_ENABLED=false if this node sends no letters.");
        }
    }

    private static void checkOwnDatabase(boolean wanted) {
        if (!wanted) {
            throw new MissingSettingException(
                    "spring.datasource.url is missing: the application does not know its database.",
                    "Set the environment variables SPRING_DATASOURCE_URL (jdbc:postgresql://host/database), "
                            + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. "
                            + "To try Opora without a database, run `mvn spring-boot:run` in its sources.");
        }
        if (!ClassUtils.isPresent(EMBEDDED_SERVER, SpringApplication.class.getClassLoader())) {
            throw new MissingSettingException(
                    "The demo needs its embedded database, which this package does not contain.",
                    "Run `mvn spring-boot:run` in the sources, or name a database by SPRING_DATASOURCE_URL.");
        }
    }
}

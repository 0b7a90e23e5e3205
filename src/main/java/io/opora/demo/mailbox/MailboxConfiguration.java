package io.opora.demo.mailbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The mail server runs before the first letter is sent and stops after the last. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

    @Bean
    MailServer mailServer(MailboxSettings settings) {
        return MailServer.start(settings);
    }
}

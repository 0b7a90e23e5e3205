package io.opora.notification;

import jakarta.activation.spi.MailcapRegistryProvider;
import jakarta.activation.spi.MimeTypeRegistryProvider;
import jakarta.mail.util.StreamProvider;
import java.util.ServiceLoader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    static {
        findOnce(StreamProvider.class);
        findOnce(MimeTypeRegistryProvider.class);
        findOnce(MailcapRegistryProvider.class);
    }

    /** The mail library looks through every jar for its parts, several times for each letter, unless a property names them. */
    private static void findOnce(Class<?> part) {
        if (System.getProperty(part.getName()) == null) {
            ServiceLoader.load(part)
                    .findFirst()
                    .ifPresent(found ->
                            System.setProperty(part.getName(), found.getClass().getName()));
        }
    }
}

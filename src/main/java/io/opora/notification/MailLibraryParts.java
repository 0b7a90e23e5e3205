package io.opora.notification;

import jakarta.activation.spi.MailcapRegistryProvider;
import jakarta.activation.spi.MimeTypeRegistryProvider;
import jakarta.mail.util.StreamProvider;
import java.util.List;
import java.util.ServiceLoader;

/** The mail library looks through every jar for its parts, several times for each letter, unless a property names them. */
final class MailLibraryParts {

    private static final List<Class<?>> PARTS =
            List.of(StreamProvider.class, MimeTypeRegistryProvider.class, MailcapRegistryProvider.class);

    private MailLibraryParts() {}

    /** For the whole JVM; what somebody else named stays. */
    static void findOnce() {
        PARTS.stream()
                .filter(part -> System.getProperty(part.getName()) == null)
                .forEach(MailLibraryParts::find);
    }

    private static void find(Class<?> part) {
        ServiceLoader.load(part)
                .findFirst()
                .ifPresent(found ->
                        System.setProperty(part.getName(), found.getClass().getName()));
    }
}

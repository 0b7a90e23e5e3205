package io.opora.startup;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether letters could leave. The server itself may be away at the moment: letters wait for it, so it keeps nobody from
 * starting.
 */
class MailServerSettings {

    private static final int HIGHEST_PORT = 65_535;

    private final Environment environment;

    MailServerSettings(Environment environment) {
        this.environment = environment;
    }

    /**
     * @param ownServers whether the demo or the tests bring a mail server
     * @throws UnusableSettingException when letters have no way or no sender
     */
    void check(boolean ownServers) {
        checkPort();
        if (ownServers || "false".equalsIgnoreCase(text("opora.mail.enabled"))) {
            return;
        }
        if (!StringUtils.hasText(text("spring.mail.host"))) {
            throw new UnusableSettingException(
                    "spring.mail.host is missing: the application does not know its mail server.",
                    "Set the environment variable SPRING_MAIL_HOST (and SPRING_MAIL_PORT, SPRING_MAIL_USERNAME, "
                            + "SPRING_MAIL_PASSWORD), or OPORA_MAIL_ENABLED=false if this node sends no letters.");
        }
        if (!StringUtils.hasText(text("opora.mail.from"))) {
            throw new UnusableSettingException(
                    "opora.mail.from is missing: letters to customers would have no sender.",
                    "Set the environment variable OPORA_MAIL_FROM to the support's own address, such as "
                            + "support@company.example, and OPORA_MAIL_REPLY_TO if answers go elsewhere.");
        }
    }

    private void checkPort() {
        String port = text("spring.mail.port");
        if (StringUtils.hasText(port) && !isPort(port.strip())) {
            throw new UnusableSettingException(
                    "spring.mail.port is no port: '" + port + "'.",
                    "Set SPRING_MAIL_PORT to a number from 1 to " + HIGHEST_PORT
                            + ", usually 25, or 587 for a server that wants a login.");
        }
    }

    private static boolean isPort(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= HIGHEST_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private @org.jspecify.annotations.Nullable String text(String name) {
        return environment.getProperty(name);
    }
}

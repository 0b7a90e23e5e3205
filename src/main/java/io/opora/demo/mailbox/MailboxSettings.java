package io.opora.demo.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The ports of the demo's mail server. */
@ConfigurationProperties("opora.demo")
record MailboxSettings(
        @DefaultValue("3025") int smtpPort,
        @DefaultValue("3143") int imapPort) {}
